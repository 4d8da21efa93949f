using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Home;

/// <summary>Matches as items of a home page.</summary>
internal static class MatchCards
{
    public static CardItem ToAnswer(MatchSummary match, DateTime now) => Item(match) with
    {
        Tag = match.AnswerDueAt <= now.AddDays(1) ? ("Answer today", "red") : null,
        Lines = [.. Facts(match), Due("Answer by", match.AnswerDueAt, now)],
        Action = ("Answer", $"/matches/{match.Id}"),
    };

    public static CardItem ToBook(MatchSummary match, DateTime now) => Item(match) with
    {
        Lines = [.. Facts(match), Due("Book by", match.AnswerDueAt, now)],
        Action = ("Book the session", $"/matches/{match.Id}/booking"),
    };

    private static CardItem Item(MatchSummary match) => new(match.OfferTitle, $"/matches/{match.Id}");

    private static IEnumerable<string> Facts(MatchSummary match) =>
        [$"{match.EmployerName} for {match.SchoolName} ({match.RequestTitle})", LondonTime.Words(match.OnDate, match.StartMinute, match.DurationMinutes)];

    private static string Due(string what, DateTime? due, DateTime now) => due is { } at ? at <= now ? $"The answer is {NearTime.Until(at, now)}" : $"{what} {NearTime.Until(at, now)}" : "";
}
