using EmployerConnect.Matching.Ranking;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Matching;

/// <summary>Published offers in the shape that the ranking takes: a fixed number of statements for all, and for each thousand of some.</summary>
internal static class OfferTermsReader
{
    public static async Task<IReadOnlyList<OfferTerms>> All(Work work, DateOnly today)
    {
        var rows = await work.Query<OfferRow>(TermsSql.AllOffers, new { today, askedSince = AskedSince(today) });
        var windows = TermsWindows.ByOwner(await work.Query<WindowRow>(TermsSql.AllOfferWindows, new { today }));
        return [.. rows.Select(row => Terms(row, windows, today))];
    }

    /// <summary>Those of the ids that are published, in no order.</summary>
    public static async Task<IReadOnlyList<(OfferRow Row, OfferTerms Terms)>> Some(Work work, DateOnly today, IEnumerable<Guid> ids)
    {
        var found = new List<(OfferRow, OfferTerms)>();
        foreach (var some in ids.Chunk(TermsWindows.IdsAtOnce))
        {
            var rows = await work.Query<OfferRow>(TermsSql.SomeOffers, new { ids = some, today, askedSince = AskedSince(today) });
            var windows = TermsWindows.ByOwner(await work.Query<WindowRow>(TermsSql.SomeOfferWindows, new { ids = some, today }));
            found.AddRange(rows.Select(row => (row, Terms(row, windows, today))));
        }

        return found;
    }

    public static Task<IReadOnlyList<Guid>> IdsOf(Work work, IEnumerable<Guid> employerIds) => TermsWindows.IdsOf(work, TermsSql.OfferIdsOf, employerIds);

    // Whole days of London, so that nothing but the date and the database decides what the ranking sees.
    private static DateTime AskedSince(DateOnly today) =>
        LondonTime.TryToUtc(today.AddDays(-Limits.AskedDays), 0, out var midnight, out var reason) ? midnight : throw new InvalidOperationException(reason);

    private static OfferTerms Terms(OfferRow row, ILookup<Guid, AvailabilityWindow> windows, DateOnly today) => new()
    {
        Id = row.Id,
        EmployerId = row.EmployerId,
        Activity = row.Activity,
        Sectors = row.Sectors,
        Subjects = row.Subjects,
        YearGroups = row.YearGroups,
        Deliveries = row.Deliveries,
        Benchmarks = row.Benchmarks,
        Base = TermsWindows.Point(row.Latitude, row.Longitude),
        RadiusMiles = row.RadiusMiles,
        Windows = [.. windows[row.Id]],
        DurationMinutes = row.DurationMinutes,
        SessionsLeft = row.SessionsLeft,
        GroupMinimum = row.GroupMinimum,
        GroupMaximum = row.GroupMaximum,
        ClearanceNeeded = row.ClearanceNeeded,
        ClearanceHeld = row.ClearanceHeld,
        DaysSinceConfirmed = Math.Min(DaysBetween(row.LastConfirmedAt, today), Limits.Days),
        TimesAskedRecently = Math.Min(row.TimesAsked, Limits.TimesAsked),
        IsResting = row.RestsUntil > today,
        DaysSinceAsked = row.LastAskedAt is { } last ? Math.Min(DaysBetween(last, today), Limits.AskedDays) : 0,
    };

    private static int DaysBetween(DateTime then, DateOnly today) =>
        Math.Max(0, today.DayNumber - LondonTime.DayOf(then).DayNumber);
}
