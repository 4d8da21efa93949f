using EmployerConnect.Matching.Ranking;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Matching;

/// <summary>One column of a comparison.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Href">Its page.</param>
/// <param name="Facts">Each with its name.</param>
/// <param name="Reasons">What speaks for it and against it.</param>
public sealed record Compared(string Name, string Href, IReadOnlyList<(string Name, string Words)> Facts, CandidateReasons Reasons)
{
    private const string NoJourney = "Nobody travels, or a place is unknown";

    /// <summary>Null where it does not fit, or where nobody knows.</summary>
    public Fit? Fit { get; init; }

    public string WithoutFit { get; init; } = "Does not fit";

    /// <summary>What can be done about it.</summary>
    public (string Text, string Href)? Next { get; init; }

    public static Compared Offer(Candidate one, string? travel) => new(
        one.Offer.Title,
        $"/offers/{one.Offer.Id}",
        [
            ("Who", one.Offer.EmployerName + In(one.Offer.Town)),
            ("What", FieldWords.Name(one.Offer.Activity)),
            ("Where", one.Suggestion is { } fit ? FieldWords.Name(fit.Delivery) : ReasonWords.Start(FieldWords.Join(one.Offer.Deliveries, "or"))),
            ("Travel", travel ?? NoJourney),
            ("First date", FirstDate(one)),
            ("How long", ReasonWords.Count(one.Offer.DurationMinutes, "minute")),
            ("Group", $"{one.Offer.GroupMinimum} to {one.Offer.GroupMaximum} pupils"),
            ("Year groups", FieldWords.Years(one.Offer.YearGroups)),
            ("Sessions left", $"{one.Offer.SessionsLeft}"),
            ("Last confirmed", LondonTime.DateWords(one.Offer.LastConfirmedAt)),
        ],
        new CandidateReasons(one.For, one.Against))
    { Fit = one.Suggestion?.Fit, Next = Propose(one) };

    public static Compared Request(Candidate one, string? travel) => new(
        one.Request.Title,
        $"/requests/{one.Request.Id}",
        [
            ("Who", one.Request.SchoolName + In(one.Request.Town)),
            ("What", ReasonWords.Start(FieldWords.Join(one.Request.Activities, "or"))),
            ("Where", one.Suggestion is { } fit ? FieldWords.Name(fit.Delivery) : ReasonWords.Start(FieldWords.Join(one.Request.Deliveries, "or"))),
            ("Travel", travel ?? NoJourney),
            ("First date", FirstDate(one)),
            ("Pupils", ReasonWords.Count(one.Request.GroupSize, "pupil")),
            ("Year groups", FieldWords.Years(one.Request.YearGroups)),
            ("Still wanted", ReasonWords.Count(one.Request.SessionsLeft, "session")),
        ],
        new CandidateReasons(one.For, one.Against))
    { Fit = one.Suggestion?.Fit, Next = Propose(one) };

    /// <summary>A match that waits for a co-ordinator, with its fit as all sides were told it.</summary>
    public static Compared Match(MatchPage page)
    {
        var (match, details) = (page.Match, page.Details);
        var fit = MatchFit.Of(match);
        return new Compared(
            details.OfferTitle,
            $"/matches/{match.Id}",
            [
                ("Who", details.EmployerName + In(details.EmployerTown)),
                ("What", FieldWords.Name(details.Activity)),
                ("Where", FieldWords.Name(match.Delivery)),
                ("Travel", page.Travel ?? NoJourney),
                ("When", LondonTime.Words(match.OnDate, match.StartMinute, match.DurationMinutes)),
                ("Pupils", $"{ReasonWords.Count(match.GroupSize, "pupil")}, {FieldWords.Years(details.YearGroups)}"),
                ("Given by", details.VolunteerName ?? "To be named by the employer"),
                ("To be decided by", match.AnswerDueAt is { } due ? LondonTime.DayWords(due) : "No date is set"),
            ],
            fit.Reasons)
        { Fit = fit.Fit, WithoutFit = "Not ranked", Next = ("Decide", $"/approvals/{match.Id}") };
    }

    private static string In(string? town) => town is null ? "" : $", {town}";

    private static string FirstDate(Candidate one) =>
        one.Suggestion is { } fit ? LondonTime.Words(fit.Slot.Date, fit.Slot.StartMinute, one.Offer.DurationMinutes) : "None that suits both";

    private static (string Text, string Href)? Propose(Candidate one) =>
        one.Suggestion is null ? null : ("Propose", $"/proposals/new?offerId={one.Offer.Id}&requestId={one.Request.Id}");
}
