using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Matching;
using EmployerConnect.Web.Features.Shared.Forms;

namespace EmployerConnect.Web.Features.Matches;

/// <summary>The reasons that each may give, in the order in which they are offered.</summary>
public static class DeclineReasons
{
    private static readonly DeclineReason[] OfBoth =
    [
        DeclineReason.DateDoesNotSuit, DeclineReason.TooFar, DeclineReason.GroupDoesNotFit, DeclineReason.YearGroupDoesNotFit, DeclineReason.AlreadyMet,
        DeclineReason.NotTheRightFit, DeclineReason.ChangedPlans,
    ];

    public static IReadOnlyList<DeclineReason> For(Decliner by) => by switch
    {
        Decliner.Employer => [.. OfBoth, DeclineReason.NoVolunteerFree, DeclineReason.TooManyRequests],
        Decliner.School => [.. OfBoth, DeclineReason.AlreadyArranged],
        _ => [.. OfBoth, DeclineReason.NoVolunteerFree, DeclineReason.AlreadyArranged],
    };

    /// <summary>Each with what follows from it.</summary>
    public static IReadOnlyList<Choice> Choices(Decliner by) =>
        [.. For(by).Select(reason => new Choice(reason.ToString(), ReasonWords.Start(MatchWords.Reason(reason)), DeclineWords.Effect(reason)))];

    /// <summary>What was chosen, where it is one that may be given.</summary>
    public static DeclineReason? Read(string? typed, Decliner by) =>
        Enum.TryParse<DeclineReason>(typed, out var reason) && For(by).Contains(reason) ? reason : null;
}
