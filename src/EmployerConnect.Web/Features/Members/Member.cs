using EmployerConnect.Web.Features.Accounts;

namespace EmployerConnect.Web.Features.Members;

/// <summary>A person in one role of one organisation.</summary>
public sealed class Member
{
    /// <summary>Of the membership.</summary>
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required string Name { get; init; }

    public required Role Role { get; init; }

    public required DateTime SinceAt { get; init; }
}
