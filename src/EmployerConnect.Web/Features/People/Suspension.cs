namespace EmployerConnect.Web.Features.People;

public enum SuspensionReason
{
    Safeguarding,
    Conduct,
    WrongHands,
    Gone,

    /// <summary>By the command; nobody chooses it on a page.</summary>
    Operator,
}

public enum LiftReason
{
    ClearedUp,
    Mistake,
    Back,

    /// <summary>By the command; nobody chooses it on a page.</summary>
    Operator,
}

/// <summary>Somebody was kept out for a while, or is; nothing of theirs is deleted.</summary>
public sealed class Suspension
{
    public required Guid Id { get; init; }

    public required SuspensionReason Reason { get; init; }

    /// <summary>Null for an operator.</summary>
    public string? SuspendedByName { get; init; }

    /// <summary>What an administrator or an operator decided, only such a one takes back.</summary>
    public required bool IsByAdministrator { get; init; }

    public required DateTime SuspendedAt { get; init; }

    public LiftReason? LiftReason { get; init; }

    public string? LiftedByName { get; init; }

    public DateTime? LiftedAt { get; init; }
}

public static class SuspensionWords
{
    public static string Name(SuspensionReason reason) => reason switch
    {
        SuspensionReason.Safeguarding => "A safeguarding concern is being looked into",
        SuspensionReason.Conduct => "How they behaved here",
        SuspensionReason.WrongHands => "The account may be in the wrong hands",
        SuspensionReason.Gone => "They have left, or cannot be reached",
        SuspensionReason.Operator => "By an operator of the site",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "Not a reason."),
    };

    public static string Name(LiftReason reason) => reason switch
    {
        LiftReason.ClearedUp => "It has been cleared up",
        LiftReason.Mistake => "It was a mistake",
        LiftReason.Back => "They are back",
        LiftReason.Operator => "By an operator of the site",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "Not a reason."),
    };
}
