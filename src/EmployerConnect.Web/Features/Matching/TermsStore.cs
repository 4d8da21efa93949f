using EmployerConnect.Matching;
using EmployerConnect.Matching.Geography;
using EmployerConnect.Matching.Ranking;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Matching;

/// <summary>Reads offers and requests in the shape that the ranking takes: a fixed number of statements, however many there are.</summary>
public sealed class TermsStore(Database.Database database, TimeProvider time)
{
    private static readonly TimeSpan AskedRecently = TimeSpan.FromDays(90);

    public Task<IReadOnlyList<(OfferRow Row, OfferTerms Terms)>> Offers(Guid? offerId = null) => database.Read<IReadOnlyList<(OfferRow, OfferTerms)>>(async work =>
    {
        var now = time.GetUtcNow().UtcDateTime;
        var today = LondonTime.Today(time);
        var rows = await work.Query<OfferRow>(TermsSql.Offers, new { today, askedSince = now - AskedRecently, offerId });
        var windows = await Windows(work, TermsSql.OfferWindows, new { today, offerId });
        return [.. rows.Select(row => (row, Terms(row, windows, now)))];
    });

    public Task<IReadOnlyList<(RequestRow Row, RequestTerms Terms)>> Requests(Guid? requestId = null) => database.Read<IReadOnlyList<(RequestRow, RequestTerms)>>(async work =>
    {
        var today = LondonTime.Today(time);
        var rows = await work.Query<RequestRow>(TermsSql.Requests, new { requestId });
        var windows = await Windows(work, TermsSql.RequestWindows, new { today, requestId });
        Guid? schoolId = requestId is null ? null : rows.SingleOrDefault()?.SchoolId;
        var encounters = (await work.Query<EncounterRow>(TermsSql.Encounters, new { yearStart = SchoolYearStart(today), schoolId })).ToLookup(row => row.SchoolId);
        var partners = (await work.Query<EncounterRow>(TermsSql.Partners, new { schoolId })).ToLookup(row => row.SchoolId, row => row.EmployerId);
        return [.. rows.Select(row => (row, Terms(row, windows, [.. encounters[row.SchoolId]], partners[row.SchoolId].ToHashSet())))];
    });

    /// <summary>The school year begins on 1 September.</summary>
    public static DateOnly SchoolYearStart(DateOnly today) => new(today.Month >= 9 ? today.Year : today.Year - 1, 9, 1);

    private static async Task<ILookup<Guid, AvailabilityWindow>> Windows(Work work, string sql, object values) =>
        (await work.Query<WindowRow>(sql, values)).ToLookup(
            row => row.OwnerId,
            row => new AvailabilityWindow(row.FromDate, row.ToDate, row.Days, row.StartMinute, row.EndMinute));

    private static GeoPoint? Point(double? latitude, double? longitude) =>
        latitude is { } north && longitude is { } east ? new GeoPoint(north, east) : null;

    private static OfferTerms Terms(OfferRow row, ILookup<Guid, AvailabilityWindow> windows, DateTime now) => new()
    {
        Id = row.Id,
        EmployerId = row.EmployerId,
        Activity = row.Activity,
        Sectors = row.Sectors,
        Subjects = row.Subjects,
        YearGroups = row.YearGroups,
        Deliveries = row.Deliveries,
        Benchmarks = row.Benchmarks,
        Base = Point(row.Latitude, row.Longitude),
        RadiusMiles = row.RadiusMiles,
        Windows = [.. windows[row.Id]],
        DurationMinutes = row.DurationMinutes,
        SessionsLeft = row.SessionsLeft,
        GroupMinimum = row.GroupMinimum,
        GroupMaximum = row.GroupMaximum,
        ClearanceNeeded = row.ClearanceNeeded,
        ClearanceHeld = row.ClearanceHeld,
        DaysSinceConfirmed = Math.Max(0, (int)(now - row.LastConfirmedAt).TotalDays),
        TimesAskedRecently = row.TimesAsked,
    };

    private static RequestTerms Terms(RequestRow row, ILookup<Guid, AvailabilityWindow> windows, IReadOnlyList<EncounterRow> encounters, HashSet<Guid> partners) => new()
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
        Place = Point(row.Latitude, row.Longitude),
        RadiusMiles = row.RadiusMiles,
        Windows = [.. windows[row.Id]],
        SessionsLeft = row.SessionsLeft,
        YearGroupsWithoutEncounter = row.YearGroups & ~encounters.Aggregate(YearGroups.None, (all, one) => all | one.YearGroups),
        BenchmarksWithoutEncounter = row.Benchmarks & ~encounters.Aggregate(Benchmarks.None, (all, one) => all | one.Benchmarks),
        EncountersThisYear = encounters.Count,
        Setting = row.Setting,
        PartnerEmployerIds = partners,
    };
}
