using EmployerConnect.Matching.Ranking;

namespace EmployerConnect.Matching.Planning;

/// <summary>A time for each visit: as far as there are enough dates, no two visits of one offer on one date.</summary>
internal static class Timetable
{
    /// <summary>The visits' times, in their order; those of one offer choose in turn.</summary>
    public static Slot[] Of(PlanWork work, IReadOnlyList<Visit> visits, CancellationToken cancellation)
    {
        var slots = new Slot[visits.Count];
        foreach (var offer in Enumerable.Range(0, visits.Count).GroupBy(number => visits[number].Offer))
        {
            cancellation.ThrowIfCancellationRequested();
            var (numbers, taken) = (offer.ToList(), new HashSet<DateOnly>());
            foreach (var number in numbers)
            {
                var possible = visits[number].Slots(work, numbers.Count);
                var free = possible.Where(slot => !taken.Contains(slot.Date)).Take(1).ToList();
                slots[number] = free.Count > 0 ? free[0] : possible[0];
                taken.Add(slots[number].Date);
            }
        }

        return slots;
    }
}
