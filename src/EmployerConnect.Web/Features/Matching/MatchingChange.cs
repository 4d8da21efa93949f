namespace EmployerConnect.Web.Features.Matching;

/// <summary>What a trigger wrote down: something that the ranking has to read again.</summary>
public sealed class MatchingChange
{
    public required long Stamp { get; init; }

    public required ChangedKind Kind { get; init; }

    public required Guid SubjectId { get; init; }
}

/// <summary>The numbers stand in the triggers of migration 0012.</summary>
public enum ChangedKind
{
    Offer = 1,
    Employer = 2,
    Request = 3,
    School = 4,
}
