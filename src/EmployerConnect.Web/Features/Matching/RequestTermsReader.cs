using EmployerConnect.Matching;
using EmployerConnect.Matching.Ranking;
using EmployerConnect.Web.Database;

namespace EmployerConnect.Web.Features.Matching;

/// <summary>Open requests in the shape that the ranking takes, with their schools' year so far.</summary>
internal static class RequestTermsReader
{
    public static async Task<IReadOnlyList<RequestTerms>> All(Work work, DateOnly today)
    {
        var rows = await work.Query<RequestRow>(TermsSql.AllRequests);
        var windows = TermsWindows.ByOwner(await work.Query<WindowRow>(TermsSql.AllRequestWindows, new { today }));
        var encounters = await work.Query<EncounterRow>(TermsSql.AllEncounters, new { yearStart = SchoolYearStart(today) });
        var partners = await work.Query<EncounterRow>(TermsSql.AllPartners);
        var declines = await work.Query<DeclineRow>(TermsSql.AllDeclines, new { declinedSince = DeclinedSince(today) });
        return [.. Terms(rows, windows, encounters, partners, Counting(declines, today)).Select(one => one.Terms)];
    }

    /// <summary>Those of the ids that are open, in no order.</summary>
    public static async Task<IReadOnlyList<(RequestRow Row, RequestTerms Terms)>> Some(Work work, DateOnly today, IEnumerable<Guid> ids)
    {
        var found = new List<(RequestRow, RequestTerms)>();
        foreach (var some in ids.Chunk(TermsWindows.IdsAtOnce))
        {
            var rows = await work.Query<RequestRow>(TermsSql.SomeRequests, new { ids = some });
            if (rows.Count == 0)
            {
                continue;
            }

            var schools = rows.Select(row => row.SchoolId).Distinct().ToArray();
            var windows = TermsWindows.ByOwner(await work.Query<WindowRow>(TermsSql.SomeRequestWindows, new { ids = some, today }));
            var encounters = await work.Query<EncounterRow>(TermsSql.SomeEncounters, new { ids = schools, yearStart = SchoolYearStart(today) });
            var partners = await work.Query<EncounterRow>(TermsSql.SomePartners, new { ids = schools });
            var declines = await work.Query<DeclineRow>(TermsSql.SomeDeclines, new { ids = schools, declinedSince = DeclinedSince(today) });
            found.AddRange(Terms(rows, windows, encounters, partners, Counting(declines, today)));
        }

        return found;
    }

    public static Task<IReadOnlyList<Guid>> IdsOf(Work work, IEnumerable<Guid> schoolIds) => TermsWindows.IdsOf(work, TermsSql.RequestIdsOf, schoolIds);

    /// <summary>The school year begins on 1 September.</summary>
    public static DateOnly SchoolYearStart(DateOnly today) => new(today.Month >= 9 ? today.Year : today.Year - 1, 9, 1);

    // Nothing counts for longer than a school year; a day more, because this is UTC.
    private static DateTime DeclinedSince(DateOnly today) => today.AddDays(-367).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    private static ILookup<Guid, PastDecline> Counting(IEnumerable<DeclineRow> rows, DateOnly today) =>
        rows.Select(row => (row.SchoolId, row.Past)).Where(one => today < one.Past.CountsUntil).ToLookup(one => one.SchoolId, one => one.Past);

    private static IEnumerable<(RequestRow Row, RequestTerms Terms)> Terms(
        IEnumerable<RequestRow> rows, ILookup<Guid, AvailabilityWindow> windows, IEnumerable<EncounterRow> encounters, IEnumerable<EncounterRow> partners,
        ILookup<Guid, PastDecline> declines)
    {
        var had = encounters.GroupBy(row => row.SchoolId).ToDictionary(school => school.Key, school => (
            Count: school.Count(),
            Years: school.Aggregate(YearGroups.None, (all, one) => all | one.YearGroups),
            Benchmarks: school.Aggregate(Benchmarks.None, (all, one) => all | one.Benchmarks)));
        var known = partners.GroupBy(row => row.SchoolId).ToDictionary(school => school.Key, school => school.Select(row => row.EmployerId).ToHashSet());
        foreach (var row in rows)
        {
            var (count, years, benchmarks) = had.GetValueOrDefault(row.SchoolId);
            yield return (row, new RequestTerms
            {
                Id = row.Id,
                SchoolId = row.SchoolId,
                Activities = row.Activities,
                Sectors = row.Sectors,
                Subjects = row.Subjects,
                YearGroups = row.YearGroups,
                GroupSize = row.GroupSize,
                Deliveries = row.Deliveries,
                Benchmarks = row.Benchmarks,
                Place = TermsWindows.Point(row.Latitude, row.Longitude),
                RadiusMiles = row.RadiusMiles,
                Windows = [.. windows[row.Id]],
                SessionsLeft = row.SessionsLeft,
                YearGroupsWithoutEncounter = row.YearGroups & ~years,
                BenchmarksWithoutEncounter = row.Benchmarks & ~benchmarks,
                EncountersThisYear = count,
                Setting = row.Setting,
                PartnerEmployerIds = known.GetValueOrDefault(row.SchoolId) ?? [],
                PastDeclines = [.. declines[row.SchoolId]],
            });
        }
    }
}
