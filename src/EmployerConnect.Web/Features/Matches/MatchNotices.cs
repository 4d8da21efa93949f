using EmployerConnect.Web.Database;
using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Matches;

/// <summary>Who hears of what happens to a match, and in which words; written into the outbox with the change itself.</summary>
public sealed class MatchNotices(Notices notices)
{
    public async Task Tell(Work work, DateTime now, Match match, MatchEventKind kind, Guid? byPersonId)
    {
        // The session's own invitation says it better than a second mail would.
        if (kind is MatchEventKind.Booked or MatchEventKind.Cancelled or MatchEventKind.Rescheduled)
        {
            return;
        }

        var details = (await work.QueryOne<MatchDetails>(MatchSql.Details, new { id = match.Id }))!;
        var number = await work.Value<int>(MatchSql.LastEventNumber, new { matchId = match.Id });
        var people = await work.Query<MatchPerson>(MatchSql.PeopleOf, new { employerId = match.EmployerId, schoolId = match.SchoolId, hubId = match.HubId });
        foreach (var person in people.DistinctBy(person => person.Id))
        {
            if (Words(match, details, kind, person) is var (subject, paragraphs, action))
            {
                var notice = new Notice(new NoticeRecipient(person.Id, person.Name, person.Email), subject, paragraphs, action, $"/matches/{match.Id}");
                await notices.Enqueue(work, now, $"match:{match.Id}:{number}", notice);
            }
        }
    }

    /// <summary>Null for those whom this event does not concern: co-ordinators hear when there is something to approve, and how it ended.</summary>
    private static (string Subject, IReadOnlyList<string> Paragraphs, string Action)? Words(Match match, MatchDetails details, MatchEventKind kind, MatchPerson person)
    {
        var what = FieldWords.Name(details.Activity);
        var when = LondonTime.Words(match.OnDate, match.StartMinute, match.DurationMinutes);
        var who = $"{details.EmployerName} and {details.SchoolName}";
        var mine = person.Role == Role.EmployerContact ? Side.Employer : Side.School;
        var other = mine == Side.Employer ? details.SchoolName : details.EmployerName;
        var due = match.AnswerDueAt is { } at ? LondonTime.DayWords(at) : "";
        var isSide = person.Role != Role.Coordinator;
        return kind switch
        {
            MatchEventKind.Proposed when isSide && match.SuggestedByPersonId is not null =>
                ($"{details.HubName} suggests \"{details.OfferTitle}\" with {other}",
                    [$"{what}: {when}.", $"For: {details.RequestTitle}. Purpose: {details.Purpose}", $"It comes from the hub's plan, and takes place only if you and {other} agree. Please answer by {due}. A place is held until then."], "See it and answer"),
            // One of two has agreed to what the hub suggests: the other has been asked already.
            MatchEventKind.Agreed when match.State == MatchState.Proposed => null,
            MatchEventKind.Proposed or MatchEventKind.OtherTime when isSide && match.Awaits(mine) =>
                ($"{other} {(kind == MatchEventKind.Proposed ? "proposes" : "suggests another time for")} \"{details.OfferTitle}\"",
                    [$"{what}: {when}.", $"For: {details.RequestTitle}. Purpose: {details.Purpose}", .. Quote(match.Note), $"Please answer by {due}. A place is held until then."], "See it and answer"),
            MatchEventKind.Proposed when isSide =>
                ($"You proposed \"{details.OfferTitle}\" to {other}", [$"{what}: {when}.", $"{other} has until {due} to answer. A place is held until then."], "See the proposal"),
            MatchEventKind.Agreed when isSide =>
                ($"Agreed: \"{details.OfferTitle}\" with {other}",
                    [$"{what}: {when}.", $"Both sides agree{(match.AgreedByPhone ? " (one answer was recorded by a co-ordinator by telephone)" : "")}. A co-ordinator of {details.HubName} now approves the match."], "See the match"),
            MatchEventKind.Agreed => ($"To approve: {who}", [$"{what}: {when}.", $"Both sides agree. Please decide by {due}."], "See it and approve"),
            MatchEventKind.Approved when isSide =>
                ($"Approved: \"{details.OfferTitle}\" with {other}", [$"{what}: {when}.", $"{details.HubName} has approved the match. The invitation follows once the session is booked."], "See the match"),
            MatchEventKind.Declined when isSide =>
                ($"Declined: \"{details.OfferTitle}\" with {other}", [$"{what}: {when}.", $"Reason: {MatchWords.Reason(match.DeclineReason)}. The place is free again."], "See what else fits"),
            MatchEventKind.Withdrawn when isSide => ($"Withdrawn: \"{details.OfferTitle}\" with {other}", [$"{what}: {when}.", "The proposal has been withdrawn and the place is free again."], "See the match"),
            MatchEventKind.Expired when isSide => ($"No answer in time: \"{details.OfferTitle}\" with {other}", [$"{what}: {when}.", "The deadline has passed, so the place is free again."], "See what else fits"),
            _ => null,
        };
    }

    private static IEnumerable<string> Quote(string? note) => string.IsNullOrWhiteSpace(note) ? [] : [$"They write: {note}"];
}
