using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Safeguarding;
using EmployerConnect.Web.Features.Sessions;

namespace EmployerConnect.Web.Features.Spreadsheets;

/// <summary>An encounter that has been arranged, or has taken place.</summary>
public sealed record EncounterEntry
{
    public required KnownPlace School { get; init; }

    public required KnownPlace Employer { get; init; }

    public required string Title { get; init; }

    public required Activities Activity { get; init; }

    public required Booking Booking { get; init; }

    public required YearGroups Years { get; init; }

    public required int Expected { get; init; }

    /// <summary>By year group; empty where nobody says.</summary>
    public required IReadOnlyDictionary<int, int> Reached { get; init; }

    public required Deliveries Delivery { get; init; }

    public required Supervisions Supervision { get; init; }

    public required Sectors Sectors { get; init; }

    /// <summary>What whoever comes must hold on the day.</summary>
    public required Clearance ClearanceNeeded { get; init; }

    /// <summary>Which benchmark an encounter of this kind is evidence for.</summary>
    public Benchmarks Benchmarks => Activity switch
    {
        Activities.WorkplaceVisit or Activities.WorkShadowing or Activities.WorkExperience or Activities.VirtualWorkExperience => Benchmarks.Benchmark6,
        Activities.CurriculumProject => Benchmarks.Benchmark4 | Benchmarks.Benchmark5,
        _ => Benchmarks.Benchmark5,
    };
}
