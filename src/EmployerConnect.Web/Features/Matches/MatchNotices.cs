using EmployerConnect.Web.Database;
using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.MailAnswers;
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
        var version = (await MatchStore.Find(work, match.Id))!.Version;
        var people = await work.Query<MatchPerson>(MatchSql.PeopleOf, new { employerId = match.EmployerId, schoolId = match.SchoolId, hubId = match.HubId });
        foreach (var person in people.DistinctBy(person => person.Id))
        {
            if (Words(match, details, kind, person, version) is { } notice)
            {
                await notices.Enqueue(work, now, $"match:{match.Id}:{number}", notice);
            }
        }
    }

    /// <summary>Null for those whom this event does not concern: co-ordinators hear when there is something to approve, and how it ended.</summary>
    /// <param name="version">The match's, as it now stands: an answer from the mail counts only while it does.</param>
    internal static Notice? Words(Match match, MatchDetails details, MatchEventKind kind, MatchPerson person, int version)
    {
        var mine = person.Role == Role.EmployerContact ? Side.Employer : Side.School;
        var other = mine == Side.Employer ? details.SchoolName : details.EmployerName;
        var title = details.OfferTitle;
        var due = match.AnswerDueAt is { } at ? LondonTime.DayWords(at) : "";
        var isSide = person.Role != Role.Coordinator;
        var isAsked = isSide && match.Awaits(mine);
        (string Subject, string Paragraph, string? Next, string Action)? words = kind switch
        {
            MatchEventKind.Proposed when isAsked && match.SuggestedByPersonId is not null => ($"{details.HubName} suggests \"{title}\" with {other}", $"{details.HubName} suggests an encounter between you and {other}: it comes from the hub's plan.", $"It takes place only if you both agree. Please answer by {due}. A place is held until then.", "Answer the proposal"),
            // One of the two whom the hub asked has agreed: the other one's answer is still awaited, and counts for the match as it now stands.
            MatchEventKind.Agreed when match.State == MatchState.Proposed => isAsked
                ? ($"{other} agrees to \"{title}\"", $"{other} agrees to what {details.HubName} suggests.", $"Please answer by {due}. A place is held until then.", "Answer the proposal")
                : null,
            MatchEventKind.Proposed when isAsked => ($"{other} proposes \"{title}\"", $"{other} proposes an encounter to you.", $"Please answer by {due}. A place is held until then.", "Answer the proposal"),
            MatchEventKind.OtherTime when isAsked => ($"{other} suggests another time for \"{title}\"", $"{other} suggests another time.", $"Please answer by {due}. A place is held until then.", "Answer the proposal"),
            MatchEventKind.Proposed when isSide => ($"You proposed \"{title}\" to {other}", $"Your proposal is with {other}.", $"They have until {due} to answer. A place is held until then.", "See the proposal"),
            MatchEventKind.Agreed when isSide => ($"Agreed: \"{title}\" with {other}", $"Both sides agree{(match.AgreedByPhone ? " (one answer was recorded by a co-ordinator by telephone)" : "")}.", $"A co-ordinator of {details.HubName} now approves the match. You need not do anything.", "See the match"),
            MatchEventKind.Agreed => ($"To approve: {details.EmployerName} and {details.SchoolName}", "Both sides agree.", $"Please decide by {due}.", "See it and approve"),
            MatchEventKind.Approved when isSide => ($"Approved: \"{title}\" with {other}", $"{details.HubName} has approved the match.", "Book the session: the invitation follows then.", "See the match"),
            MatchEventKind.Declined when isSide => ($"Declined: \"{title}\" with {other}", $"It has been declined: {MatchWords.Reason(match.DeclineReason)}.", "The place is free again.", "See what else fits"),
            MatchEventKind.Withdrawn when isSide => ($"Withdrawn: \"{title}\" with {other}", "The proposal has been withdrawn.", "The place is free again. You need not do anything.", "See the match"),
            MatchEventKind.Expired when isSide => ($"No answer in time: \"{title}\" with {other}", "The deadline has passed.", "The place is free again.", "See what else fits"),
            _ => null,
        };
        return words is not var (subject, paragraph, next, action)
            ? null
            : new Notice(new NoticeRecipient(person.Id, person.Name, person.Email), subject, [paragraph, .. isAsked ? Quote(match.Note) : []], action, $"/matches/{match.Id}")
            {
                Facts = MatchWords.Facts(match, details),
                Next = next,
                Question = isAsked && match.AnswerDueAt is { } until ? MailQuestion.Proposal(match.Id, version, until) : null,
            };
    }

    private static IEnumerable<string> Quote(string? note) => string.IsNullOrWhiteSpace(note) ? [] : [$"They write: {note}"];
}
