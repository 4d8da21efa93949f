namespace EmployerConnect.Web.Features.SchoolDays;

public sealed class BankHolidayRow
{
    public required DateOnly OnDate { get; init; }

    public required string Title { get; init; }
}

public sealed class TermRow
{
    public required string Place { get; init; }

    public required string PlaceName { get; init; }

    public required string SchoolYear { get; init; }

    public required string Name { get; init; }

    public required DateOnly FromDate { get; init; }

    public required DateOnly ToDate { get; init; }
}

public sealed class ClosureRow
{
    public required string Place { get; init; }

    public required string SchoolYear { get; init; }

    public required string Kind { get; init; }

    public required DateOnly FromDate { get; init; }

    public required DateOnly ToDate { get; init; }
}

/// <summary>By which names a school's terms may be found.</summary>
public sealed class SchoolPlace
{
    /// <summary>Where the places of several are read together.</summary>
    public Guid OrganisationId { get; init; }

    public int? Urn { get; init; }

    public string? AuthorityName { get; init; }
}
