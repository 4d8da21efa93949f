using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Demo;

/// <summary>The days around which a season is laid.</summary>
internal sealed record DemoDays(DateTime Now, DateOnly Today, DateOnly PastFrom)
{
    /// <summary>Less than this since the last session, and there is history enough.</summary>
    private const int PastWorthwhile = 60;

    /// <param name="time">The clock.</param>
    /// <param name="lastSession">The last demo session there was; null where there was none.</param>
    public static DemoDays Around(TimeProvider time, DateOnly? lastSession)
    {
        var today = LondonTime.Today(time);
        var from = today.AddDays(-DemoSeason.DaysBack);
        return new DemoDays(time.GetUtcNow().UtcDateTime, today, lastSession >= from ? lastSession.Value.AddDays(1) : from);
    }

    public int PastDays => Today.DayNumber - PastFrom.DayNumber;

    public bool HasPast => PastDays >= PastWorthwhile;

    public DateOnly Until => Today.AddDays(95);

    public DateTime OffersAt => Now.AddDays(-DemoSeason.DaysBack - 20);

    public DateTime RequestedAt(DemoRequest request) => request.Fate.Kind == DemoFateKind.Past ? Now.AddDays(-DemoSeason.DaysBack - 30) : Now.AddDays(-30);
}
