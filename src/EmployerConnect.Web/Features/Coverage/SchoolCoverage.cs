using System.Globalization;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Coverage;

/// <summary>A school's school year so far.</summary>
public sealed class SchoolCoverage
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public string? Town { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    /// <summary>As the register has it.</summary>
    public int? Pupils { get; init; }

    /// <summary>Sessions that its open requests still want.</summary>
    public int Unmet { get; init; }

    /// <summary>Sessions since 1 September, those that are booked included.</summary>
    public int Encounters { get; init; }

    /// <summary>Pupils that were reached in delivered sessions, each as often as they were.</summary>
    public int Reached { get; init; }

    /// <summary>How often each pupil has met an employer on average; null where the register says no number.</summary>
    public double? PerPupil => Pupils is > 0 ? (double)Reached / Pupils : null;

    public string ReachedWords => SmallCounts.Words(Reached);

    /// <summary>"0.42"; nothing that would give a small count away.</summary>
    public string PerPupilWords => PerPupil is not { } each ? "not known"
        : SmallCounts.IsSmall(Reached) ? "too few to say"
        : each.ToString("0.00", CultureInfo.InvariantCulture);
}

/// <summary>How a school stands beside the hub's others.</summary>
public enum Warmth
{
    /// <summary>No encounter this school year.</summary>
    Cold,

    /// <summary>Fewer for each pupil than the hub as a whole.</summary>
    Cool,

    Warm,
}
