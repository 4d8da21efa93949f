namespace EmployerConnect.Web.Outbox;

/// <summary>A claimed row, as its handler sees it. The id is the same however often the row is tried.</summary>
public sealed class OutboxItem
{
    public required Guid Id { get; init; }

    public required string Kind { get; init; }

    public required string Body { get; init; }

    /// <summary>How often it has been tried, this time included.</summary>
    public required int Attempts { get; init; }

    /// <summary>How many of the tries just before this one ended without a word: they may have done the work.</summary>
    public int SilentTries { get; init; }

    /// <summary>The mailing that it belongs to: what its handler puts into the outbox belongs to it as well.</summary>
    public Guid? MailingId { get; init; }
}
