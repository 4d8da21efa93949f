using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Clearances;

/// <summary>When the holder of a check and the hub's co-ordinators are reminded that it comes to its end.</summary>
public static class ClearanceReminders
{
    public const int First = 60;
    private const int NineOClock = 540;

    private static readonly int[] DaysBefore = [First, 30, 7];

    /// <summary>Nine in the morning in London, that many days before the last day; those that lie in the past already are left out.</summary>
    public static IEnumerable<(int DaysBefore, DateTime DueAt)> For(DateOnly expiresOn, DateTime now) =>
        from days in DaysBefore
        let due = Morning(expiresOn.AddDays(-days))
        where due > now
        select (days, due);

    // The clocks change at night, so nine in the morning exists every day.
    private static DateTime Morning(DateOnly day) => LondonTime.TryToUtc(day, NineOClock, out var utc, out var reason) ? utc : throw new ArgumentOutOfRangeException(nameof(day), reason);
}
