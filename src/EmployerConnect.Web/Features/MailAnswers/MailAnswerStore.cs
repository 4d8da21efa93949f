using EmployerConnect.Matching;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Attendance;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Offers;
using EmployerConnect.Web.Features.Sessions;

namespace EmployerConnect.Web.Features.MailAnswers;

/// <summary>What the page behind a mail's link shows.</summary>
/// <param name="Title">Null where the thing has gone, or is no longer this person's to answer.</param>
public sealed record MailAsked(MailAction Action, string? Title, IReadOnlyList<NoticeFact> Facts, bool IsOpen)
{
    /// <summary>As whom they would decline a proposal.</summary>
    public Decliner Decliner { get; init; }
}

/// <summary>Answers from mails go the way of all answers: the same verbs, as the person to whom the mail was sent, with what that person may do now.</summary>
public sealed class MailAnswerStore(Database.Database database, PersonStore people, MatchStore matches, OfferStore offers, AttendanceStore attendance, TimeProvider time)
{
    public const string Over = "This link has been used, or is too old. Sign in to see how it stands now.";

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Null for an address that was never given out.</summary>
    public async Task<MailAsked?> Find(string token)
    {
        var tokenHash = MailQuestion.Hash(token);
        if (await database.Read(work => work.QueryOne<MailAction>(MailActionSql.Find, new { tokenHash })) is not { } action)
        {
            return null;
        }

        var actor = await people.ActorOfMail(action.PersonId, action.SecurityStamp);
        var isOpen = action.UsedAt is null && action.ExpiresAt > Now && actor is not null;
        var (title, facts) = actor is null ? (null, []) : await Facts(action, actor);
        return new MailAsked(action, title, facts, isOpen && title is not null)
        {
            Decliner = action.Kind == MailQuestionKind.Proposal && actor is not null && (await matches.Find(action.SubjectId))?.PartyOf(actor) is { Side: Side.School } ? Decliner.School : Decliner.Employer,
        };
    }

    public async Task<Outcome> Answer(MailAction action, MailAnswer answer)
    {
        if (await people.ActorOfMail(action.PersonId, action.SecurityStamp) is not { } actor)
        {
            return Outcome.Stale(Over);
        }

        return await database.Change(async work =>
        {
            if (!await work.ExecuteOne(MailActionSql.Use, new { tokenHash = action.TokenHash, now = Now }))
            {
                return Outcome.Stale(Over);
            }

            return action.Kind switch
            {
                MailQuestionKind.Proposal => await AnswerProposal(work, action, actor, answer),
                MailQuestionKind.Attendance => await AnswerInvitation(work, action, answer),
                _ => await offers.AnswerStillRight(work, action.SubjectId, actor, answer.IsYes),
            };
        });
    }

    private async Task<Outcome> AnswerProposal(Work work, MailAction action, Actor actor, MailAnswer answer)
    {
        if (await MatchStore.Find(work, action.SubjectId) is not { } match || match.PartyOf(actor) is not { } party)
        {
            return Outcome.Stale(Match.MovedOn);
        }

        var kind = answer.IsYes ? MatchEventKind.Agreed : MatchEventKind.Declined;
        return await matches.Move(
            work, match.Id, kind, party.PersonId, party.ByPhone, found => answer.IsYes ? found.Agree(party, null, Now) : found.Decline(party, answer.Reason!.Value, Now), action.Version);
    }

    private async Task<Outcome> AnswerInvitation(Work work, MailAction action, MailAnswer answer)
    {
        if (await SessionStore.View(work, action.SubjectId) is not { Session.State: SessionState.Booked } view
            || await work.QueryOne<Attendee>(AttendanceSql.Find, new { uid = view.EventUid, personId = action.PersonId }) is not { } who
            || who.Sequence != action.Version)
        {
            return Outcome.Stale(Session.MovedOn);
        }

        await attendance.Answer(work, who, answer.IsYes ? AttendanceAnswer.Accepted : AttendanceAnswer.Declined, Now, Now);
        return Outcome.Done;
    }

    private async Task<(string? Title, IReadOnlyList<NoticeFact> Facts)> Facts(MailAction action, Actor actor)
    {
        switch (action.Kind)
        {
            case MailQuestionKind.Proposal:
                return await matches.Find(action.SubjectId) is { } match && match.PartyOf(actor) is not null && match.IsWaiting && await matches.Details(match.Id) is { } details
                    ? (details.OfferTitle, MatchWords.Facts(match, details))
                    : (null, []);
            case MailQuestionKind.Attendance:
                return await database.Read(work => SessionStore.View(work, action.SubjectId)) is { Session.State: SessionState.Booked } view && view.IsKnownTo(actor)
                    ? (view.Session.Title, SessionWords.Facts(view))
                    : (null, []);
            default:
                return await offers.Find(action.SubjectId) is { } offer && offer.MayEdit(actor) && offer.State != OfferState.Withdrawn
                    ? (offer.Title, OfferWords.Facts(offer))
                    : (null, []);
        }
    }
}
