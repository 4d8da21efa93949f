namespace EmployerConnect.Web.Database;

/// <summary>What became of an asked change: done, or refused with the reason in words for the person who asked.</summary>
public sealed record Outcome(Refusal? Refused)
{
    public static readonly Outcome Done = new((Refusal?)null);

    public static Outcome Stale(string reason) => new(new Refusal(RefusalKind.Stale, reason));

    public static Outcome Invalid(string reason, string field = "") => new(new Refusal(RefusalKind.Invalid, reason, field));

    public bool IsDone => Refused is null;
}

public enum RefusalKind
{
    /// <summary>Somebody else was quicker, or the thing has moved on: 409.</summary>
    Stale,

    /// <summary>What was asked cannot be: shown on the form beside the field.</summary>
    Invalid,
}

public sealed record Refusal(RefusalKind Kind, string Reason, string Field = "");
