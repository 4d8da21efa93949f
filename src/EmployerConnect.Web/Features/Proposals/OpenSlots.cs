using EmployerConnect.Matching.Ranking;
using EmployerConnect.Web.Features.SchoolDays;
using EmployerConnect.Web.Features.Sessions;

namespace EmployerConnect.Web.Features.Proposals;

/// <summary>Times that suit both, on days on which the school has its pupils; with the days before them that it has not, and why.</summary>
public sealed record OpenSlots(IReadOnlyList<Slot> Slots, IReadOnlyList<SkippedDate> Skipped, SchoolCalendar Days)
{
    /// <summary>How many common times are looked at: half-terms and Easter holidays hold fewer.</summary>
    public const int Looked = 60;

    private const int Shown = 5;

    public static OpenSlots Of(IReadOnlyList<Slot> common, SchoolCalendar days)
    {
        List<Slot> open = [];
        List<SkippedDate> skipped = [];
        foreach (var slot in common)
        {
            if (days.Closed(slot.Date) is { } reason)
            {
                skipped.Add(new SkippedDate(slot.Date, reason));
            }
            else if (open.Count < Shown)
            {
                open.Add(slot);
            }
        }

        var last = open.Count > 0 ? open[^1].Date : DateOnly.MaxValue;
        return new OpenSlots(open, [.. skipped.Where(one => one.Date < last).DistinctBy(one => one.Date).Take(Shown)], days);
    }
}
