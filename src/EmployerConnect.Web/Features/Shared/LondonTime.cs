using System.Globalization;
using NodaTime;

namespace EmployerConnect.Web.Features.Shared;

/// <summary>A session's wall time is Europe/London; the rules come with NodaTime, not from the machine.</summary>
public static class LondonTime
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/London"];
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static bool TryToUtc(DateOnly date, int startMinute, out DateTime utc, out string reason)
    {
        var local = LocalDateTime.FromDateTime(date.ToDateTime(TimeOnly.MinValue).AddMinutes(startMinute));
        var found = Zone.MapLocal(local);
        utc = found.Count == 1 ? found.Single().ToDateTimeUtc() : default;
        reason = found.Count switch
        {
            0 => $"{local:HH:mm} does not exist on {Day(date)}: the clocks go forward that night. Choose another time",
            1 => "",
            _ => $"{local:HH:mm} happens twice on {Day(date)}: the clocks go back that night. Choose another time",
        };
        return found.Count == 1;
    }

    public static DateTime ToLondon(DateTime utc) => Instant.FromDateTimeUtc(utc).InZone(Zone).ToDateTimeUnspecified();

    public static DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(ToLondon(time.GetUtcNow().UtcDateTime));

    /// <summary>"Thursday 14 January 2027, 10:00 to 10:50".</summary>
    public static string Words(DateOnly date, int startMinute, int durationMinutes) =>
        $"{Day(date)}, {Clock(startMinute)} to {Clock(startMinute + durationMinutes)}";

    /// <summary>An instant as a day and a time in London: "Thursday 14 January 2027, 10:00".</summary>
    public static string DayWords(DateTime utc) => ToLondon(utc).ToString("dddd d MMMM yyyy, HH:mm", English);

    private static string Day(DateOnly date) => date.ToString("dddd d MMMM yyyy", English);

    private static string Clock(int minute) => $"{minute / 60:00}:{minute % 60:00}";
}
