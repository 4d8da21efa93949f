using EmployerConnect.Web.Features.Matching;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Coverage;

public sealed class CoverageStore(Database.Database database, TimeProvider time)
{
    /// <summary>The hub's schools, by name.</summary>
    public Task<IReadOnlyList<SchoolCoverage>> Of(Guid hubId) =>
        database.Read(work => work.Query<SchoolCoverage>(CoverageSql.Schools, new { hubId, yearStart = RequestTermsReader.SchoolYearStart(LondonTime.Today(time)) }));
}
