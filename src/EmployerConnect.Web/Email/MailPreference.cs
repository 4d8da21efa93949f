namespace EmployerConnect.Web.Email;

/// <summary>When somebody gets what is no calendar mail.</summary>
public enum MailRhythm
{
    AtOnce,

    /// <summary>At seven in the morning, all in one.</summary>
    Daily,

    /// <summary>On Monday at seven in the morning, all in one.</summary>
    Weekly,

    /// <summary>Invitations, changes and cancellations only.</summary>
    CalendarOnly,
}

public sealed class DigestItem
{
    public required Guid PersonId { get; init; }

    public required string Subject { get; init; }

    public required string Path { get; init; }
}

public sealed class DigestReader
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    public required MailRhythm Rhythm { get; init; }
}
