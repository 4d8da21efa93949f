using EmployerConnect.Matching.Geography;
using EmployerConnect.Matching.Ranking;
using EmployerConnect.Web.Database;

namespace EmployerConnect.Web.Features.Matching;

/// <summary>What both sides' terms are read with.</summary>
internal static class TermsWindows
{
    /// <summary>SQL Server takes 2,100 parameters in one statement.</summary>
    public const int IdsAtOnce = 1_000;

    public static ILookup<Guid, AvailabilityWindow> ByOwner(IEnumerable<WindowRow> rows) => rows.ToLookup(
        row => row.OwnerId,
        row => new AvailabilityWindow(row.FromDate, row.ToDate, row.Days, row.StartMinute, row.EndMinute));

    /// <summary>The offers of employers, or the requests of schools.</summary>
    public static async Task<IReadOnlyList<Guid>> IdsOf(Work work, string sql, IEnumerable<Guid> owners)
    {
        var found = new List<Guid>();
        foreach (var ids in owners.Chunk(IdsAtOnce))
        {
            found.AddRange(await work.Query<Guid>(sql, new { ids }));
        }

        return found;
    }

    public static GeoPoint? Point(double? latitude, double? longitude) =>
        latitude is { } north && longitude is { } east ? new GeoPoint(north, east) : null;
}
