using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.MailAnswers;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Offers;
using EmployerConnect.Web.Features.Sessions;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Reminders;

internal static class ReminderWords
{
    public static Notice Session(NoticeRecipient to, ReminderKind kind, SessionView view)
    {
        var session = view.Session;
        var (subject, first, next, action, path) = kind switch
        {
            ReminderKind.WeekBefore => ($"In a week: {session.Title}", "This session is a week away.", "If anything has changed, please say so now: others are counting on it.", "See the session", ""),
            ReminderKind.DayBefore => ($"Tomorrow: {session.Title}", "This session is tomorrow.", "You need not do anything. If you cannot come after all, please telephone the others.", "See the session", ""),
            _ => ($"Who was reached? {session.Title}", "This session is over. Thank you for making it happen.", "Please record how many pupils of each year group took part.", "Record who was reached", "/reach"),
        };
        return new Notice(to, subject, [first], action, $"/sessions/{session.Id}{path}") { Facts = SessionWords.Facts(view), Next = next, IsUrgent = kind == ReminderKind.DayBefore };
    }

    public static Notice Proposal(NoticeRecipient to, Match match, MatchDetails details)
    {
        var due = LondonTime.DayWords(match.AnswerDueAt!.Value);
        var other = match.Awaiting == Accounts.Side.Employer ? details.SchoolName : details.EmployerName;
        return new Notice(to, $"Still waiting for your answer: \"{details.OfferTitle}\"", [$"{other} proposed this to you, and nobody of your side has answered yet."], "Answer the proposal", $"/matches/{match.Id}")
        {
            Facts = MatchWords.Facts(match, details),
            Next = $"Please answer by {due}: the place is given to others then. A no is an answer too.",
            Question = MailQuestion.Proposal(match.Id, match.Version, match.AnswerDueAt.Value),
        };
    }

    public static Notice OfferCheck(NoticeRecipient to, Offer offer, DateTime until) =>
        new(to, $"Is this offer still right? {offer.Title}", ["Schools find this offer and count on it. Nobody has said for a while that it still stands."], "Answer", $"/offers/{offer.Id}")
        {
            Facts = OfferWords.Facts(offer),
            Next = $"Please answer by {LondonTime.DateWords(until)}: we pause it then, so that no school asks in vain.",
            Question = MailQuestion.Offer(offer.Id),
        };

    public static Notice OfferPaused(NoticeRecipient to, Offer offer) =>
        new(to, $"Paused: {offer.Title}", ["We asked whether this offer still stands, and heard nothing. So schools no longer find it. What is agreed or booked stands."], "See the offer", $"/offers/{offer.Id}")
        {
            Facts = OfferWords.Facts(offer),
            Next = "If it does stand, publish it again with one click.",
        };
}
