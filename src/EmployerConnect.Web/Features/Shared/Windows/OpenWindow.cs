using EmployerConnect.Matching;

namespace EmployerConnect.Web.Features.Shared.Windows;

/// <summary>
/// When something can take place: on some days of the week between two dates (both included), between two times of the
/// day. Wall time in Europe/London, in minutes after midnight. The rows of OfferWindow and RequestWindow.
/// </summary>
public sealed record OpenWindow
{
    public required DateOnly FromDate { get; init; }

    public required DateOnly ToDate { get; init; }

    public required Weekdays Days { get; init; }

    public required int StartMinute { get; init; }

    public required int EndMinute { get; init; }

    public int Minutes => EndMinute - StartMinute;

    /// <summary>Whether one of its days of the week falls between its dates.</summary>
    public bool HasDates => HasDateIn(FromDate, ToDate, Days);

    /// <summary>Whether some moment lies in both; windows that only touch do not overlap.</summary>
    public bool Overlaps(OpenWindow other) =>
        StartMinute < other.EndMinute && other.StartMinute < EndMinute
        && HasDateIn(Later(FromDate, other.FromDate), Earlier(ToDate, other.ToDate), Days & other.Days);

    private static bool HasDateIn(DateOnly from, DateOnly to, Weekdays days)
    {
        for (var date = from; date <= to && date.DayNumber < from.DayNumber + 7; date = date.AddDays(1))
        {
            if (days.HasFlag(DayOf(date)))
            {
                return true;
            }
        }

        return false;
    }

    // .NET's week begins on Sunday, the school's on Monday.
    private static Weekdays DayOf(DateOnly date) => (Weekdays)(1 << (((int)date.DayOfWeek + 6) % 7));

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
