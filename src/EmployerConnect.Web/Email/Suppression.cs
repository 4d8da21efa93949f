namespace EmployerConnect.Web.Email;

/// <summary>Why an address is written to no more; the gravest last.</summary>
public enum SuppressionReason
{
    /// <summary>Asked not to get what is not transactional.</summary>
    Unsubscribed,

    /// <summary>Marked our mail as spam.</summary>
    Reported,

    /// <summary>The address does not exist or takes nothing.</summary>
    Bounced,
}

public sealed class Suppression
{
    public required string Email { get; init; }

    public required SuppressionReason Reason { get; init; }

    public required DateTime SinceAt { get; init; }

    public string? Detail { get; init; }
}

public static class SuppressionWords
{
    public static string Name(SuppressionReason reason) => reason switch
    {
        SuppressionReason.Bounced => "mail came back",
        SuppressionReason.Reported => "marked as spam",
        _ => "unsubscribed",
    };

    public static string NotSent(SuppressionReason reason) => $"Not sent: the address is on the list of those not written to ({Name(reason)}).";
}
