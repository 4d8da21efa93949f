using EmployerConnect.Matching;

namespace EmployerConnect.Web.Features.Demo;

internal sealed class KnownName
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }
}

internal sealed class KnownOffer
{
    public required Guid Id { get; init; }

    public required Guid OrganisationId { get; init; }

    public required string Title { get; init; }
}

internal sealed class KnownDate
{
    public required Guid PersonId { get; init; }

    public required Guid SchoolId { get; init; }

    public required DateOnly OnDate { get; init; }
}

internal sealed class UncountedSession
{
    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required YearGroups YearGroups { get; init; }

    public required int GroupSize { get; init; }
}
