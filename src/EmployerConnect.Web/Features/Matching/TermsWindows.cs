using EmployerConnect.Matching.Geography;
using EmployerConnect.Matching.Ranking;

namespace EmployerConnect.Web.Features.Matching;

/// <summary>What both sides' terms are read with.</summary>
internal static class TermsWindows
{
    /// <summary>SQL Server takes 2,100 parameters in one statement.</summary>
    public const int IdsAtOnce = 1_000;

    public static ILookup<Guid, AvailabilityWindow> ByOwner(IEnumerable<WindowRow> rows) => rows.ToLookup(
        row => row.OwnerId,
        row => new AvailabilityWindow(row.FromDate, row.ToDate, row.Days, row.StartMinute, row.EndMinute));

    public static GeoPoint? Point(double? latitude, double? longitude) =>
        latitude is { } north && longitude is { } east ? new GeoPoint(north, east) : null;
}
