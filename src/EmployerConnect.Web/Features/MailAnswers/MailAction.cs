namespace EmployerConnect.Web.Features.MailAnswers;

/// <summary>A question that stands in somebody's mail.</summary>
public sealed class MailAction
{
    public required string TokenHash { get; init; }

    public required Guid PersonId { get; init; }

    public required MailQuestionKind Kind { get; init; }

    public required Guid SubjectId { get; init; }

    public required int Version { get; init; }

    public required DateTime ExpiresAt { get; init; }

    public DateTime? UsedAt { get; init; }

    public required string SecurityStamp { get; init; }
}
