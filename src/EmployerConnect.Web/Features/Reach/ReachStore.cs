using EmployerConnect.Matching.Geography;
using EmployerConnect.Web.Features.Matching;
using EmployerConnect.Web.Features.Shapes;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Reach;

/// <summary>Which schools an employer reaches, by the distances that the ranking goes by: round barriers, in whole metres.</summary>
public sealed class ReachStore(Database.Database database, ShapeStore shapes, TimeProvider time)
{
    /// <param name="base">Where the employer sets out from.</param>
    /// <param name="radiusMiles">0 to <see cref="SchoolsInReach.WidestMiles"/>.</param>
    public async Task<SchoolsInReach> Of(GeoPoint @base, int radiusMiles)
    {
        var box = GeoBox.Around(@base, SchoolsInReach.Wider(radiusMiles) ?? radiusMiles);
        var yearStart = RequestTermsReader.SchoolYearStart(LondonTime.Today(time));
        var schools = await database.Read(work => work.Query<NearSchool>(ReachSql.Schools, new { south = box.South, north = box.North, west = box.West, east = box.East, yearStart }));
        var barriers = (await shapes.Current()).Barriers;
        foreach (var school in schools)
        {
            school.Metres = Distance.WholeMetres(barriers.Between(new GeoPoint(school.Latitude, school.Longitude), @base).Metres);
        }

        return SchoolsInReach.Of(radiusMiles, schools);
    }
}
