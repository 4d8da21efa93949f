using EmployerConnect.Matching;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Sessions;

namespace EmployerConnect.Web.Features.Demo;

/// <summary>Writes a match with its events and, once it was booked, its session with people and counts.</summary>
internal sealed class DemoMatchWriter(Work work, DemoHub hub)
{
    private const DeclineReason Why = DeclineReason.NoVolunteerFree;

    public async Task Write(DemoMatch match)
    {
        await work.Execute(DemoSql.AddMatch, Row(match));
        await work.Execute(DemoSql.AddEvent, match.Events.Select((one, at) => new
        {
            matchId = match.Id,
            number = at + 1,
            kind = one.Kind.ToString(),
            personId = one.By?.Id,
            byPhone = one.ByPhone,
            note = one.Kind == MatchEventKind.Declined ? Why.ToString() : null,
            at = one.OccurredAt,
        }));
        await DemoHistory.Write(work, hub.Id, match);
        if (match.State is MatchState.Booked or MatchState.Cancelled)
        {
            await WriteSession(match);
        }
    }

    private async Task WriteSession(DemoMatch match)
    {
        var id = Guid.CreateVersion7();
        var (employer, school) = (match.Offer.Employer, match.Request.School);
        await work.Execute(DemoSql.AddSession, Session(match, id));
        await DemoHistory.WriteSession(work, hub.Id, match, id);
        await work.Execute(SessionSql.AddMatch, new { sessionId = id, matchId = match.Id, number = 1 });
        await AddPerson(id, match.Volunteer, employer, Role.Volunteer);
        await AddPerson(id, employer.Contact, employer, Role.EmployerContact);
        await AddPerson(id, school.Leader, school, Role.CareersLeader);
        if (match.Request.Fate.Kind == DemoFateKind.Past)
        {
            await work.Execute(SessionSql.SaveReach, Reach(id, school.Id, match.Request.Years, match.Request.GroupSize));
        }
    }

    public static object Reach(Guid sessionId, Guid organisationId, YearGroups years, int groupSize) =>
        // A pupil or two are ill on any day.
        new { sessionId, organisationId, yearGroup = int.Log2((int)years), pupils = Math.Max(1, groupSize - (groupSize / 12)) };

    private Task<int> AddPerson(Guid sessionId, DemoPerson person, DemoOrganisation of, Role role) =>
        work.Execute(SessionSql.AddPerson, new { sessionId, personId = person.Id, organisationId = of.Id, role = role.ToString() });

    private object Row(DemoMatch match) => new
    {
        id = match.Id,
        offerId = match.Offer.Id,
        requestId = match.Request.Id,
        hubId = hub.Id,
        employerId = match.Offer.Employer.Id,
        schoolId = match.Request.School.Id,
        state = match.State.ToString(),
        proposedBy = match.ProposedBy.ToString(),
        awaiting = match.State == MatchState.Proposed ? (match.ProposedBy == Side.School ? Side.Employer : Side.School).ToString() : null,
        onDate = match.OnDate,
        startMinute = match.StartMinute,
        minutes = match.Minutes,
        delivery = match.Delivery,
        groupSize = match.Request.GroupSize,
        volunteerId = match is { State: MatchState.Proposed, ProposedBy: Side.School } ? (Guid?)null : match.Volunteer.Id,
        fit = match.Fit.ToString(),
        reasons = match.Reasons,
        answerDueAt = match.AnswerDueAt,
        byPhone = match.Events.Any(one => one.ByPhone),
        declineReason = match.State == MatchState.Declined ? Why.ToString() : null,
        approvedBy = match.Events.FirstOrDefault(one => one.Kind == MatchEventKind.Approved)?.By?.Id,
        version = match.Events.Count,
        createdAt = match.Events[0].OccurredAt,
        updatedAt = match.UpdatedAt,
    };

    private object Session(DemoMatch match, Guid id)
    {
        DemoOrganisation host = match.Delivery == Deliveries.AtWorkplace ? match.Offer.Employer : match.Request.School;
        var online = match.Delivery == Deliveries.Virtual;
        var cancelled = match.State == MatchState.Cancelled;
        return new
        {
            id,
            hubId = hub.Id,
            title = match.Offer.Title,
            activity = match.Offer.Activity.Activity,
            onDate = match.OnDate,
            startMinute = match.StartMinute,
            minutes = match.Minutes,
            startsAt = match.StartsAt,
            endsAt = match.EndsAt,
            delivery = match.Delivery,
            place = online ? null : $"{host.Name}, {host.Place.Town}, {host.Place.Postcode}",
            room = match.Delivery == Deliveries.AtSchool ? "Library; sign in at reception" : null,
            link = online ? $"https://meet.example/{id}" : null,
            groupSize = match.Request.GroupSize,
            yearGroups = match.Request.Years,
            clearance = match.Offer.Activity.Activity == Activities.Mentoring ? Clearance.EnhancedDbs : Clearance.None,
            state = (cancelled ? SessionState.Cancelled : match.Request.Fate.Kind == DemoFateKind.Past ? SessionState.Delivered : SessionState.Booked).ToString(),
            cancelReason = cancelled ? nameof(CancelReason.IllnessOrEmergency) : null,
            calendarUid = Guid.CreateVersion7().ToString(),
            sequence = cancelled ? 1 : 0,
            createdAt = match.Events.Single(one => one.Kind == MatchEventKind.Booked).OccurredAt,
            updatedAt = match.Request.Fate.Kind == DemoFateKind.Past ? match.EndsAt : match.UpdatedAt,
        };
    }
}
