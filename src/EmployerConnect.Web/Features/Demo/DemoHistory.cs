using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Offers;
using EmployerConnect.Web.Features.Requests;
using EmployerConnect.Web.Features.Sessions;
using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.Demo;

/// <summary>Entries of the audit as people would have left them, so that the demonstration's pages tell what has happened.</summary>
internal static class DemoHistory
{
    public static async Task Write(Work work, IEnumerable<DemoOffer> offers, IEnumerable<DemoRequest> requests, DemoDays days)
    {
        foreach (var offer in offers)
        {
            await Audit.Write(work, days.OffersAt, offer.Employer.Contact.Id, "OfferPublished", nameof(Offer), offer.Id, forId: offer.Employer.Id, toVersion: 1);
        }

        foreach (var request in requests)
        {
            await Audit.Write(work, days.RequestedAt(request), request.School.Leader.Id, "RequestPosted", nameof(EncounterRequest), request.Id, forId: request.School.Id, toVersion: 1);
        }
    }

    public static async Task Write(Work work, Guid hubId, DemoMatch match)
    {
        // Who is asked answers; where that was said by telephone, it is written down for them.
        var asked = match.ProposedBy == Side.School ? match.Offer.Employer.Id : match.Request.School.Id;
        foreach (var (at, one) in match.Events.Index())
        {
            await Audit.Write(
                work, one.OccurredAt, one.By?.Id, $"Match{one.Kind}", nameof(Match), match.Id, one.ByPhone ? HistoryWords.ByTelephone : null,
                one.ByPhone ? asked : hubId, at == 0 ? null : at, at + 1);
        }
    }

    public static async Task WriteSession(Work work, Guid hubId, DemoMatch match, Guid id)
    {
        var booked = match.Events.Single(one => one.Kind == MatchEventKind.Booked);
        await Audit.Write(work, booked.OccurredAt, booked.By?.Id, "SessionBooked", nameof(Session), id, forId: hubId, toVersion: 1);
        if (match.Events.FirstOrDefault(one => one.Kind == MatchEventKind.Cancelled) is { } cancelled)
        {
            await Audit.Write(work, cancelled.OccurredAt, cancelled.By?.Id, "SessionCancelled", nameof(Session), id, nameof(CancelReason.IllnessOrEmergency), hubId);
        }
        else if (match.Request.Fate.Kind == DemoFateKind.Past)
        {
            await Audit.Write(work, match.EndsAt, match.Request.School.Leader.Id, "SessionDelivered", nameof(Session), id, forId: hubId);
        }
    }
}
