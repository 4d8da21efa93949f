namespace EmployerConnect.Web.Features.Travel;

public sealed class MatchEndsRow
{
    public double? EmployerLatitude { get; init; }

    public double? EmployerLongitude { get; init; }

    public double? SchoolLatitude { get; init; }

    public double? SchoolLongitude { get; init; }
}
