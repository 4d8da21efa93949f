namespace EmployerConnect.Web.Features.Shared.Auditing;

/// <summary>An entry as it was written.</summary>
public class AuditEntry
{
    public Guid? Id { get; init; }

    public DateTime? OccurredAt { get; init; }

    public Guid? PersonId { get; init; }

    public string? Action { get; init; }

    public string? SubjectKind { get; init; }

    public Guid? SubjectId { get; init; }

    public string? Detail { get; init; }

    public Guid? ForId { get; init; }

    public int? FromVersion { get; init; }

    public int? ToVersion { get; init; }
}

/// <summary>A seal beside its entry; the entry's members are null where it is gone.</summary>
public sealed class SealedEntry : AuditEntry
{
    public required long Position { get; init; }

    public required string Hash { get; init; }

    public required Guid EntryId { get; init; }
}

/// <summary>Where the chain ends.</summary>
public sealed class AuditHead
{
    public required long Position { get; init; }

    public required string Hash { get; init; }
}
