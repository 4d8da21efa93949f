using EmployerConnect.Matching.Geography;
using EmployerConnect.Web.Features.Matching;

namespace EmployerConnect.Web.Features.Reach;

/// <summary>A school that takes part, as an employer looks at it.</summary>
public sealed class NearSchool
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public string? Town { get; init; }

    public required double Latitude { get; init; }

    public required double Longitude { get; init; }

    /// <summary>Sessions since 1 September, those that are booked included.</summary>
    public required int EncountersThisYear { get; init; }

    /// <summary>Whole metres from the employer, round what lies between.</summary>
    public int Metres { get; internal set; }

    /// <summary>"4.2 miles".</summary>
    public string Far => ReasonWords.Far(Metres / Distance.MetresPerMile);

    public bool IsUnserved => EncountersThisYear == 0;
}
