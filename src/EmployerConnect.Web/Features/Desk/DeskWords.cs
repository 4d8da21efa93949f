using EmployerConnect.Web.Features.Joining;
using EmployerConnect.Web.Features.Problems;
using EmployerConnect.Web.Features.Reports;
using EmployerConnect.Web.Features.Risks;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Desk;

/// <summary>What lies on the desk, in words.</summary>
internal static class DeskWords
{
    private const int LateDays = 3;

    public static CardList Approvals(IReadOnlyList<DeskMatch> found, DateTime now) => new(
        "Approvals", found is [var first, ..] ? first.Total : 0, [.. found.Select(match => Item(match, $"/approvals/{match.Id}", $"Waits {NearTime.Waiting(match.UpdatedAt, now)}", now) with { Tag = Late(match, now) })]);

    public static CardList Silent(IReadOnlyList<DeskMatch> found, DateTime now) => new(
        "Silent employers",
        found is [var first, ..] ? first.Total : 0,
        [.. found.Select(match => Item(match, $"/matches/{match.Id}", $"{match.EmployerName} has not answered {NearTime.Waiting(match.UpdatedAt, now)}", now) with { Action = ("Record their answer by phone", $"/matches/{match.Id}#answer") })]);

    public static CardList Uncleared(IReadOnlyList<DeskLapse> found, DateTime now) => new(
        "Volunteers not cleared",
        found is [var first, ..] ? first.Total : 0,
        [.. found.Select(lapse => new CardItem(lapse.Title, $"/sessions/{lapse.SessionId}", $"{NearTime.On(lapse.OnDate, now)}: {lapse.PersonName} has no {FieldWords.InSentence(FieldWords.Name(lapse.ClearanceNeeded))} in date on that day".FirstUpper())
        {
            Tag = ("Not cleared", "red"),
            Action = ("Record a new check that you have seen", $"/clearances/{lapse.PersonId}"),
        })]);

    public static CardList Risks(IReadOnlyList<SessionRisk> found, int skip, int take) => new(
        "Sessions at risk",
        found.Count,
        [.. found.Skip(skip).Take(take).Select(risk => new CardItem(risk.Title, $"/sessions/{risk.Id}", [risk.When, .. risk.Reasons]) { Tag = ("At risk", "orange") })]);

    public static CardList Checks(IReadOnlyList<DeskCheck> found, DateTime now) => new(
        "Checks that end soon",
        found is [var first, ..] ? first.Total : 0,
        [.. found.Select(check => new CardItem(check.Name, $"/clearances/{check.Id}", $"{check.EmployerName}: {FieldWords.InSentence(FieldWords.Name(check.Level))} until {NearTime.On(check.ExpiresOn, now)}", SessionsAfter(check.SessionsAfter))
        {
            Tag = Left(check.ExpiresOn.DayNumber - LondonTime.DayOf(now).DayNumber),
        })]);

    public static CardList Schools(IReadOnlyList<DeskSchool> found) => new(
        "Schools without an encounter this year",
        found is [var first, ..] ? first.Total : 0,
        [.. found.Select(school => new CardItem(school.Name, $"/organisations/{school.Id}", Wants(school)))])
    {
        Lead = "Nothing delivered since 1 September, and nothing booked.",
    };

    public static CardList Volunteers(IReadOnlyList<DeskVolunteer> found) => new(
        "Volunteers asked a lot",
        found is [var first, ..] ? first.Total : 0,
        [.. found.Select(volunteer => new CardItem(
            volunteer.Name,
            $"/organisations/{volunteer.EmployerId}",
            $"{volunteer.EmployerName}: {volunteer.Sessions} sessions in these {DeskStore.Weeks} weeks",
            volunteer.Colleagues switch { 0 => "No other volunteer of theirs could step in", 1 => "1 other volunteer of theirs could step in", var many => $"{many} other volunteers of theirs could step in" }))]);

    public static CardList Reports(IReadOnlyList<ProblemReport> problems, IReadOnlyList<Report> reports, DateTime now, int skip, int take) => new(
        "Reports waiting",
        problems.Count + reports.Count,
        [
            .. problems.Select(one => (one.ReportedAt, Item: new CardItem(ProblemReport.Words(one.Kind), "/reports", one.Note ?? "", $"{one.ReportedByName}, {NearTime.Ago(one.ReportedAt, now)}")))
                .Concat(reports.Select(one => (one.ReportedAt, Item: new CardItem(one.Title, "/reports", $"{one.OrganisationName}: {FieldWords.InSentence(ReportWords.Name(one.Reason))}", $"{one.ReportedByName}, {NearTime.Ago(one.ReportedAt, now)}"))))
                .OrderBy(one => one.ReportedAt).Skip(skip).Take(take).Select(one => one.Item),
        ],
        "/reports");

    public static CardList Joining(IReadOnlyList<JoinRequest> found, DateTime now, int skip, int take) => new(
        "Employers who ask to join",
        found.Count,
        [.. found.Skip(skip).Take(take).Select(asked => new CardItem(asked.OrganisationName, "/joining", $"{asked.PersonName}, {asked.Postcode}", $"Asked {NearTime.Ago(asked.AskedAt, now)}"))],
        "/joining");

    private static CardItem Item(DeskMatch match, string href, string since, DateTime now) => new(
        match.OfferTitle,
        href,
        $"{match.EmployerName} for {match.SchoolName}",
        LondonTime.Words(match.OnDate, match.StartMinute, match.DurationMinutes),
        match.AnswerDueAt is { } due && due > now ? $"{since}; lapses {NearTime.Until(due, now)}" : since);

    private static (string Text, string Colour)? Late(DeskMatch match, DateTime now) =>
        match.AnswerDueAt <= now ? ("Overdue", "red")
        : match.AnswerDueAt <= now.AddDays(1) ? ("Decide today", "red")
        : match.UpdatedAt <= now.AddDays(-LateDays) ? ("Late", "orange")
        : null;

    private static (string Text, string Colour) Left(int days) => days switch
    {
        <= 7 => ("Within 7 days", "red"),
        <= 30 => ("Within 30 days", "orange"),
        _ => ("Within 60 days", "yellow"),
    };

    private static string SessionsAfter(int sessions) => sessions switch
    {
        0 => "No session after that day needs it",
        1 => "1 session after that day needs it",
        _ => $"{sessions} sessions after that day need it",
    };

    private static string Wants(DeskSchool school)
    {
        var asks = school.OpenRequests switch { 0 => "Asks for nothing", 1 => "1 open request", var many => $"{many} open requests" };
        var underWay = school.UnderWay switch { 0 => "nothing under way", 1 => "1 match under way", var many => $"{many} matches under way" };
        return $"{(school.Town is { } town ? $"{town}. " : "")}{asks}, {underWay}";
    }

    private static string FirstUpper(this string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
