using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Safeguarding;
using EmployerConnect.Web.Features.Shared.Purposes;

namespace EmployerConnect.Web.Features.Demo;

/// <summary>Writes what a season holds; the matches and their sessions by <see cref="DemoMatchWriter"/>.</summary>
internal sealed class DemoSeasonWriter(Work work, DemoDays days)
{
    private const int RequestMiles = 25;
    private const int Forgotten = 20;
    private const int DaysForgotten = 95;

    private CheckRules _rules = new([]);

    public async Task Write(DemoHub hub, IReadOnlyList<DemoOffer> offers, DemoSeason season)
    {
        _rules = await CheckRuleStore.Current(work);
        var known = offers.Where(offer => offer.IsKnown);
        var fresh = offers.Where(offer => !offer.IsKnown).ToList();
        foreach (var offer in known)
        {
            DemoWrites.Expect(await work.ExecuteOne(DemoSql.Reconfirm, new { offer.Id, offer.Taken, confirmed = Confirmed(offer) }));
        }

        await work.Execute(DemoSql.AddOffer, fresh.Select(Row));
        await work.Execute(DemoSql.AddOfferWindow, fresh.Select(offer => new { id = offer.Id, from = days.Today.AddDays(-DemoSeason.DaysBack), until = days.Until.AddDays(-(offer.Number % 5)) }));
        await work.Execute(DemoSql.AddRequest, season.Requests.Select(request => Row(hub, request)));
        await work.Execute(DemoSql.AddRequestWindow, season.Requests.Select(Window));
        await DemoHistory.Write(work, fresh, season.Requests, days);
        var matches = new DemoMatchWriter(work, hub);
        foreach (var match in season.Matches)
        {
            await matches.Write(match);
        }
    }

    private static bool IsOver(DemoRequest request) => request.Fate.Kind is DemoFateKind.Past or DemoFateKind.ToCount;

    /// <summary>One offer of the first firm has been left for long enough to be asked about.</summary>
    private DateTime Confirmed(DemoOffer offer) => days.Now.AddDays(offer.Number == Forgotten ? -DaysForgotten : -(offer.Number % 20)).AddHours(-3);

    private object Row(DemoOffer offer)
    {
        var (employer, activity) = (offer.Employer, offer.Activity);
        var meaning = MeaningExamples.For(activity.Activity);
        return new
        {
            id = offer.Id,
            organisationId = employer.Id,
            by = employer.Contact.Id,
            title = offer.Title,
            description = string.Format(null, activity.Description, employer.Trade.Work),
            activity = activity.Activity,
            sectors = employer.Trade.Sectors,
            subjects = employer.Trade.Subjects,
            yearGroups = activity.Years,
            deliveries = activity.Deliveries,
            benchmarks = activity.Benchmarks,
            purpose = meaning.Purpose,
            outcomes = meaning.Outcomes,
            twoWay = meaning.TwoWay,
            reflection = meaning.Reflection,
            postcode = employer.Place.Postcode,
            latitude = employer.Place.Latitude,
            longitude = employer.Place.Longitude,
            miles = DemoOffer.Miles,
            minutes = activity.Minutes,
            // A few are full, as in life.
            available = offer.Number % 11 == 7 ? Math.Max(1, offer.Taken) : offer.Taken + 2 + (offer.Number % 4),
            taken = offer.Taken,
            groupMinimum = activity.GroupMinimum,
            groupMaximum = activity.GroupMaximum,
            clearance = _rules.Answer(activity.Activity, Supervisions.Supervised, activity.Frequency, activity.Deliveries, activity.Years, days.Today).Clearance,
            frequency = activity.Frequency,
            confirmed = Confirmed(offer),
            at = days.OffersAt,
        };
    }

    private object Row(DemoHub hub, DemoRequest request) => new
    {
        id = request.Id,
        organisationId = request.School.Id,
        hubId = hub.Id,
        by = request.School.Leader.Id,
        title = request.Title,
        activities = request.Activities,
        sectors = request.Sectors,
        subjects = request.Subjects,
        yearGroups = request.Years,
        groupSize = request.GroupSize,
        deliveries = request.Deliveries,
        miles = RequestMiles,
        benchmarks = request.Benchmarks,
        purpose = request.Purpose,
        outcomes = request.Outcomes,
        twoWay = MeaningExamples.For(request.Activities).TwoWay,
        reflection = MeaningExamples.For(request.Activities).Reflection,
        accessNeeds = request.AccessNeeds,
        wanted = IsOver(request) ? request.Held : request.Held + 1,
        held = request.Held,
        at = days.RequestedAt(request),
    };

    private object Window(DemoRequest request) => IsOver(request)
        ? new { id = request.Id, from = days.PastFrom, until = days.Today.AddDays(-1) }
        : new { id = request.Id, from = days.Today.AddDays(3), until = days.Until.AddDays(-5) };
}
