using EmployerConnect.Matching;
using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Matches;

/// <summary>Plain English for states, reasons and events.</summary>
public static class MatchWords
{
    public static string State(MatchState state) => state switch
    {
        MatchState.Proposed => "Proposed",
        MatchState.Agreed => "Agreed",
        MatchState.Approved => "Approved",
        MatchState.Booked => "Booked",
        MatchState.Declined => "Declined",
        MatchState.Withdrawn => "Withdrawn",
        MatchState.Expired => "Expired",
        MatchState.Cancelled => "Cancelled",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Colour(MatchState state) => state switch
    {
        MatchState.Proposed => "yellow",
        MatchState.Agreed => "turquoise",
        MatchState.Approved => "blue",
        MatchState.Booked => "green",
        _ => "grey",
    };

    public static string Reason(DeclineReason? reason) => reason switch
    {
        DeclineReason.DateDoesNotSuit => "the date does not suit",
        DeclineReason.NoVolunteerFree => "no volunteer is free",
        DeclineReason.TooFar => "it is too far to travel",
        DeclineReason.GroupDoesNotFit => "the group is too large or too small",
        DeclineReason.YearGroupDoesNotFit => "it does not suit the year group",
        DeclineReason.AlreadyMet => "the pupils have met this employer already",
        DeclineReason.TooManyRequests => "there are too many requests just now",
        DeclineReason.AlreadyArranged => "something like it is arranged already",
        DeclineReason.NotTheRightFit => "it is not the right fit for these pupils",
        DeclineReason.ChangedPlans => "plans have changed",
        _ => "no reason given",
    };

    /// <summary>Who, what, when and what for.</summary>
    public static IReadOnlyList<NoticeFact> Facts(Match match, MatchDetails details) =>
    [
        new("What", $"{details.OfferTitle} ({FieldWords.InSentence(FieldWords.Name(details.Activity))})"),
        new("Who", $"{details.EmployerName} for {details.SchoolName}"),
        new("When", LondonTime.Words(match.OnDate, match.StartMinute, match.DurationMinutes)),
        new("Where", FieldWords.Name(match.Delivery)),
        new("Pupils", $"{match.GroupSize}, {FieldWords.Years(details.YearGroups)}"),
        new("For", $"{details.RequestTitle}. {details.Purpose}"),
    ];

    public static string Event(MatchEventKind kind) => kind switch
    {
        MatchEventKind.Proposed => "Proposed",
        MatchEventKind.OtherTime => "Another time suggested",
        MatchEventKind.Agreed => "Agreed",
        MatchEventKind.Approved => "Approved",
        MatchEventKind.Booked => "Session booked",
        MatchEventKind.Declined => "Declined",
        MatchEventKind.Withdrawn => "Withdrawn",
        MatchEventKind.Expired => "Expired: the deadline passed",
        MatchEventKind.Rescheduled => "Session moved",
        MatchEventKind.Cancelled => "Session cancelled",
        MatchEventKind.Asked => "Question asked",
        MatchEventKind.Replied => "Question answered",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
