namespace EmployerConnect.Web.Features.Erasures;

/// <summary>Who is to be erased.</summary>
public sealed class ErasurePerson
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    public required bool IsAdministrator { get; init; }

    public DateTime? ErasedAt { get; init; }
}

/// <summary>Mail that still has its text, or a reason why it was late.</summary>
internal sealed class PendingMail
{
    public required Guid Id { get; init; }

    public required string DedupKey { get; init; }

    public required string State { get; init; }

    public string? Body { get; init; }

    public string? LastError { get; init; }
}
