namespace EmployerConnect.Web.Features.Accounts;

/// <summary>A link that was sent by mail. Opening it shows a page; only the page's button uses it, because mail scanners open links.</summary>
public sealed class OneTimeLink
{
    public required Guid Id { get; init; }

    public required LinkPurpose Purpose { get; init; }

    public Guid? PersonId { get; init; }

    /// <summary>The address that it was sent to.</summary>
    public required string Email { get; init; }

    public Guid? SubjectId { get; init; }

    public required DateTime ExpiresAt { get; init; }

    public static TimeSpan LifeOf(LinkPurpose purpose) => purpose switch
    {
        LinkPurpose.NewPassword or LinkPurpose.NewAddress => TimeSpan.FromHours(1),
        LinkPurpose.Join or LinkPurpose.Recovery => TimeSpan.FromHours(24),
        LinkPurpose.Invitation => TimeSpan.FromDays(14),
        _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, "Not a purpose."),
    };

    public static string Path(string token) => $"/links/{token}";
}
