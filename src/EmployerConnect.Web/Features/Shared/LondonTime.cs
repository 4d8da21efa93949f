using System.Globalization;
using NodaTime;
using NodaTime.TimeZones;

namespace EmployerConnect.Web.Features.Shared;

/// <summary>
/// Wall time of sessions (Europe/London, by the time-zone rules that the program carries) against instants (UTC).
/// In words a date always has its year: mails are kept, and past sessions are looked up.
/// </summary>
public static class LondonTime
{
    public const string ZoneId = "Europe/London";

    private const int EarliestYear = 1990;
    private const int LatestYear = 2200;
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb[ZoneId];

    /// <summary>
    /// The instant of a wall time given in minutes after midnight (1,440 is the midnight that ends the day).
    /// False, with the reason in words, for a time that the clocks skip in spring or show twice in autumn.
    /// </summary>
    public static bool TryToUtc(DateOnly date, int startMinute, out DateTime utc, out string reason)
    {
        utc = default;
        if (date.Year is < EarliestYear or > LatestYear)
        {
            reason = $"{date.Year} is too far away: enter a year between {EarliestYear} and {LatestYear}";
            return false;
        }

        var local = new LocalDate(date.Year, date.Month, date.Day).AtMidnight().PlusMinutes(startMinute);
        ZoneLocalMapping mapping = Zone.MapLocal(local);
        reason = mapping.Count switch
        {
            0 => $"The clocks go forward on {DateWords(date)}, so {Clock(startMinute)} does not exist that day: choose another time",
            2 => $"The clocks go back on {DateWords(date)}, so {Clock(startMinute)} comes twice that day: choose another time",
            _ => "",
        };
        if (mapping.Count != 1)
        {
            return false;
        }

        utc = mapping.Single().ToDateTimeUtc();
        return true;
    }

    public static DateTime ToLondon(DateTime utc) =>
        Instant.FromDateTimeUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc)).InZone(Zone).ToDateTimeUnspecified();

    /// <summary>The day that it is in London at an instant.</summary>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(ToLondon(utc));

    public static DateOnly Today(TimeProvider time) => DayOf(time.GetUtcNow().UtcDateTime);

    /// <summary>"Thursday 14 January 2027, 10:00 to 10:50".</summary>
    public static string Words(DateOnly date, int startMinute, int durationMinutes) =>
        $"{DateWords(date)}, {Clock(startMinute)} to {Clock(startMinute + durationMinutes)}";

    /// <summary>"Thursday 14 January 2027".</summary>
    public static string DateWords(DateOnly date) => date.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"Thursday 14 January 2027": the London day of an instant.</summary>
    public static string DateWords(DateTime utc) => DateWords(DayOf(utc));

    /// <summary>"14 January 2027": where the day of the week says nothing.</summary>
    public static string ShortDate(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"14 January 2027": the London day of an instant.</summary>
    public static string ShortDate(DateTime utc) => ShortDate(DayOf(utc));

    /// <summary>"18 January to 26 March 2027", "14 December 2026 to 8 January 2027"; one day alone is itself.</summary>
    public static string ShortDates(DateOnly from, DateOnly to) =>
        from == to ? ShortDate(from)
        : from.Year == to.Year ? $"{from.ToString("d MMMM", CultureInfo.InvariantCulture)} to {ShortDate(to)}"
        : $"{ShortDate(from)} to {ShortDate(to)}";

    /// <summary>"January 2027", "January".</summary>
    public static string MonthWords(DateOnly date, bool withYear = true) => date.ToString(withYear ? "MMMM yyyy" : "MMMM", CultureInfo.InvariantCulture);

    /// <summary>"Thursday 14 January 2027, 10:00": the London day and time of an instant.</summary>
    public static string DayWords(DateTime utc)
    {
        var local = ToLondon(utc);
        return $"{DateWords(DateOnly.FromDateTime(local))}, {Clock(local.Hour * 60 + local.Minute)}";
    }

    /// <summary>"09:05", of minutes after midnight.</summary>
    public static string Clock(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60 % 24:00}:{minute % 60:00}");
}
