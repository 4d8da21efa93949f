namespace EmployerConnect.Matching.Ranking;

/// <summary>When all of several can.</summary>
internal static class SharedTime
{
    /// <summary>The windows that the lists have in common.</summary>
    public static IReadOnlyList<AvailabilityWindow> Of(IEnumerable<IReadOnlyList<AvailabilityWindow>> lists) => lists.Aggregate(Of);

    public static IReadOnlyList<AvailabilityWindow> Of(IReadOnlyList<AvailabilityWindow> one, IReadOnlyList<AvailabilityWindow> other)
    {
        if (ReferenceEquals(one, other))
        {
            return one;
        }

        var common = new List<AvailabilityWindow>();
        foreach (var first in one)
        {
            common.AddRange(other.Select(second => Cut(first, second)).OfType<AvailabilityWindow>());
        }

        return common;
    }

    private static AvailabilityWindow? Cut(AvailabilityWindow one, AvailabilityWindow other)
    {
        var from = one.From > other.From ? one.From : other.From;
        var to = one.To < other.To ? one.To : other.To;
        var (start, end) = (Math.Max(one.StartMinute, other.StartMinute), Math.Min(one.EndMinute, other.EndMinute));
        var days = one.Days & other.Days;
        return from <= to && start < end && days != Weekdays.None ? new AvailabilityWindow(from, to, days, start, end) : null;
    }
}
