namespace EmployerConnect.Web.Features.Matches;

/// <summary>Which matches a list shows; the address says it in lower case.</summary>
public enum MatchFilter
{
    All,

    /// <summary>Those that wait for the reader's own answer.</summary>
    Answer,

    /// <summary>Those under way.</summary>
    Waiting,

    Booked,

    Ended,
}

public static class MatchFilters
{
    /// <summary>What the address says; all, where it says nothing that is known.</summary>
    public static MatchFilter Read(string? show) => Enum.TryParse<MatchFilter>(show, ignoreCase: true, out var filter) && Enum.IsDefined(filter) ? filter : MatchFilter.All;

    public static string Address(MatchFilter filter) => $"/matches?show={filter.ToString().ToLowerInvariant()}";

    public static string Words(MatchFilter filter) => filter switch
    {
        MatchFilter.All => "All",
        MatchFilter.Answer => "Waiting for your answer",
        MatchFilter.Waiting => "Under way",
        MatchFilter.Booked => "Booked",
        MatchFilter.Ended => "Ended",
        _ => throw new ArgumentOutOfRangeException(nameof(filter)),
    };

    /// <summary>What there is nothing of.</summary>
    public static string Nothing(MatchFilter filter) => filter switch
    {
        MatchFilter.Answer => "No proposal waits for your answer.",
        MatchFilter.Waiting => "Nothing is under way: whatever was proposed is booked or has ended.",
        MatchFilter.Booked => "Nothing is booked yet.",
        MatchFilter.Ended => "Nothing was declined, withdrawn, cancelled or left without an answer.",
        _ => "Nothing has been proposed yet.",
    };

    public static IReadOnlyList<MatchState> States(MatchFilter filter) => filter switch
    {
        MatchFilter.Answer => [MatchState.Proposed],
        MatchFilter.Waiting => [MatchState.Proposed, MatchState.Agreed, MatchState.Approved],
        MatchFilter.Booked => [MatchState.Booked],
        MatchFilter.Ended => [MatchState.Declined, MatchState.Withdrawn, MatchState.Expired, MatchState.Cancelled],
        _ => Enum.GetValues<MatchState>(),
    };
}
