using EmployerConnect.Matching;
using EmployerConnect.Matching.Geography;
using EmployerConnect.Web.Features.Places;

namespace EmployerConnect.Web.Features.OfferSearches;

public enum SearchSort
{
    /// <summary>As the ranking of matches has it.</summary>
    Fit,

    Distance,

    /// <summary>Those with sessions left first, the last confirmed first.</summary>
    Confirmed,
}

/// <summary>A search whose values are checked. None of a kind narrows nothing; of several, each fits.</summary>
public sealed record OfferQuery
{
    private const int DaysInWeek = 7;

    /// <summary>Null where it is searched everywhere.</summary>
    public NamedPlace? Around { get; init; }

    public int RadiusMiles { get; init; }

    public Activities Activities { get; init; }

    public Sectors Sectors { get; init; }

    public Subjects Subjects { get; init; }

    public YearGroups Years { get; init; }

    public Deliveries Deliveries { get; init; }

    public DateOnly? FromDate { get; init; }

    public DateOnly? ToDate { get; init; }

    public string? Words { get; init; }

    public SearchSort Sort { get; init; }

    public bool HasDates => FromDate is not null || ToDate is not null;

    /// <summary>The database alone can answer it, page by page.</summary>
    internal bool IsPlain => Around is null && !HasDates && Sort == SearchSort.Confirmed;

    /// <summary>
    /// Whether an encounter can come about at the place: online anywhere, at the workplace within the radius, at school within the radius
    /// where the employer comes that far.
    /// </summary>
    /// <param name="offered">Where the employer would.</param>
    /// <param name="metres">How far it is; null where that is not known.</param>
    /// <param name="employerRadiusMiles">How far the employer travels.</param>
    /// <param name="uncertaintyMetres">How far out the distance may be: nobody is left out for that.</param>
    public bool IsInReach(Deliveries offered, int? metres, int employerRadiusMiles, int uncertaintyMetres)
    {
        var wanted = offered & (Deliveries == Deliveries.None ? offered : Deliveries);
        if (Around is null || wanted.HasFlag(Deliveries.Virtual))
        {
            return true;
        }

        return metres <= Distance.RadiusMetres(RadiusMiles)
            && (wanted.HasFlag(Deliveries.AtWorkplace) || (wanted.HasFlag(Deliveries.AtSchool) && metres - uncertaintyMetres <= Distance.RadiusMetres(employerRadiusMiles)));
    }

    /// <summary>Whether a window holds one of the days that are asked for.</summary>
    public bool HasDay(DateOnly from, DateOnly to, Weekdays days, DateOnly today)
    {
        var first = Later(Later(from, FromDate ?? today), today);
        var last = to < (ToDate ?? DateOnly.MaxValue) ? to : ToDate!.Value;
        return Enumerable.Range(0, Math.Clamp(last.DayNumber - first.DayNumber + 1, 0, DaysInWeek))
            .Any(day => days.HasFlag((Weekdays)(1 << (((int)first.AddDays(day).DayOfWeek + DaysInWeek - 1) % DaysInWeek))));
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
