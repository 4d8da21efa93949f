using EmployerConnect.Matching;

namespace EmployerConnect.Web.Features.Calendars;

/// <summary>One of a person's addresses, as their page lists it.</summary>
public sealed class LiveFeed
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required FeedScope Scope { get; init; }

    public string? SubjectName { get; init; }

    public Activities? Activity { get; init; }

    /// <summary>When the present address was made.</summary>
    public required DateTime Since { get; init; }
}

/// <summary>The first look at a token.</summary>
public sealed class SeenFeed
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required bool IsAdministrator { get; init; }

    public required long ChangeNumber { get; init; }
}

/// <summary>What a token opens at this moment.</summary>
public sealed class OpenFeed
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required string Name { get; init; }

    public required FeedScope Scope { get; init; }

    public Guid? OrganisationId { get; init; }

    public Guid? HubId { get; init; }

    public Activities? Activity { get; init; }

    public required bool IsAdministrator { get; init; }

    /// <summary>Raised by the database with whatever any feed shows.</summary>
    public required long ChangeNumber { get; init; }
}
