using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Shared.Windows;

namespace EmployerConnect.Web.Features.Requests;

/// <summary>What a school says about a request, checked: every value is within the limits of the database.</summary>
public sealed record RequestContent
{
    public required string Title { get; init; }

    /// <summary>Any of these would do.</summary>
    public required Activities Activities { get; init; }

    public required Sectors Sectors { get; init; }

    public required Subjects Subjects { get; init; }

    public required YearGroups YearGroups { get; init; }

    public required int GroupSize { get; init; }

    public required Deliveries Deliveries { get; init; }

    /// <summary>How far the pupils can travel to a workplace.</summary>
    public required int RadiusMiles { get; init; }

    public required Benchmarks Benchmarks { get; init; }

    public required string Purpose { get; init; }

    public required string Outcomes { get; init; }

    public string? TwoWay { get; init; }

    public string? Reflection { get; init; }

    public string? AccessNeeds { get; init; }

    public required int SessionsWanted { get; init; }

    public required IReadOnlyList<OpenWindow> Windows { get; init; }
}
