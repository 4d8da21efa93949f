namespace EmployerConnect.Matching.Ranking;

/// <summary>
/// When somebody can: on some days of the week between two dates (both included), from one time of the day to
/// another. Times are minutes after midnight on the wall clock of Europe/London, so they stay put when the clocks change.
/// </summary>
public sealed record AvailabilityWindow
{
    /// <summary>Minutes in a day, the latest end of a window.</summary>
    public const int MinutesInDay = 24 * 60;

    /// <param name="from">First date.</param>
    /// <param name="to">Last date, not before the first.</param>
    /// <param name="days">Days of the week, at least one.</param>
    /// <param name="startMinute">Start of the time, 0 to 1,439.</param>
    /// <param name="endMinute">End of the time, after the start, at most 1,440.</param>
    /// <exception cref="ArgumentException">A value breaks its rule; the message names it.</exception>
    public AvailabilityWindow(DateOnly from, DateOnly to, Weekdays days, int startMinute, int endMinute)
    {
        if (to < from)
        {
            throw new ArgumentException($"{nameof(To)} ({to:O}) must not be before {nameof(From)} ({from:O}).", nameof(to));
        }

        From = from;
        To = to;
        Days = Require.Some(days, nameof(Days));
        StartMinute = Require.Range(startMinute, 0, MinutesInDay - 1, nameof(StartMinute));
        EndMinute = Require.Range(endMinute, startMinute + 1, MinutesInDay, nameof(EndMinute));
    }

    /// <summary>First date.</summary>
    public DateOnly From { get; }

    /// <summary>Last date, included.</summary>
    public DateOnly To { get; }

    /// <summary>Days of the week, at least one.</summary>
    public Weekdays Days { get; }

    /// <summary>Minutes after midnight, 0 to 1,439.</summary>
    public int StartMinute { get; }

    /// <summary>Minutes after midnight, after <see cref="StartMinute"/>, at most 1,440.</summary>
    public int EndMinute { get; }

    /// <summary>
    /// The earliest time that both sides have free for <paramref name="durationMinutes"/> on end; see <see cref="CommonTime"/>.
    /// </summary>
    /// <returns><c>false</c> where there is none on or after <paramref name="notBefore"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The duration is not 1 to 1,440 minutes.</exception>
    public static bool FirstCommonSlot(
        IReadOnlyList<AvailabilityWindow> offer,
        IReadOnlyList<AvailabilityWindow> request,
        int durationMinutes,
        DateOnly notBefore,
        out Slot slot) =>
        CommonTime.First(offer, request, durationMinutes, notBefore, out slot);

    /// <summary>The first time of each date that suits both, in order, at most <paramref name="max"/> dates.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The duration is not 1 to 1,440 minutes, or max is negative.</exception>
    public static IReadOnlyList<Slot> CommonSlots(
        IReadOnlyList<AvailabilityWindow> offer,
        IReadOnlyList<AvailabilityWindow> request,
        int durationMinutes,
        DateOnly notBefore,
        int max)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(max);
        var slots = new List<Slot>(Math.Min(max, 16));
        while (slots.Count < max && CommonTime.First(offer, request, durationMinutes, notBefore, out var slot))
        {
            slots.Add(slot);
            if (slot.Date == DateOnly.MaxValue)
            {
                break;
            }

            notBefore = slot.Date.AddDays(1);
        }

        return slots;
    }
}
