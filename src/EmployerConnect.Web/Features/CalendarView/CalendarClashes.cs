using System.Globalization;
using EmployerConnect.Matching;
using EmployerConnect.Matching.Geography;
using EmployerConnect.Web.Features.SchoolDays;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.CalendarView;

/// <summary>
/// What cannot be, or hardly can, in words: somebody in two places, no time for the way, a room taken twice, a school that is
/// closed. Only among what the calendar shows, so that nobody learns of other people's sessions.
/// </summary>
public static class CalendarClashes
{
    /// <summary>Each entry that clashes, with its sentences.</summary>
    /// <param name="entries">Everything that is shown.</param>
    /// <param name="travelMinutes">What the site leaves for the way between two places; where both are known, the way's own estimate counts if it is longer.</param>
    /// <param name="days">Each school's days.</param>
    public static IReadOnlyDictionary<Guid, IReadOnlyList<string>> Of(IReadOnlyList<CalendarEntry> entries, int travelMinutes, IReadOnlyDictionary<Guid, SchoolCalendar> days)
    {
        var found = new Dictionary<Guid, List<string>>();
        var live = entries.Where(entry => !entry.IsCancelled).OrderBy(entry => entry.Start).ToList();
        foreach (var entry in live)
        {
            foreach (var closed in Closed(entry, days))
            {
                Add(found, entry, closed);
            }
        }

        for (var i = 0; i < live.Count; i++)
        {
            // Sorted by start: nothing that begins more than a day's way after the end of this one can meet it.
            for (var j = i + 1; j < live.Count && live[j].Start < live[i].End + LongestWay; j++)
            {
                foreach (var words in Between(live[i], live[j], travelMinutes))
                {
                    Add(found, live[i], words(live[j]));
                    Add(found, live[j], words(live[i]));
                }
            }
        }

        return found.ToDictionary(one => one.Key, one => (IReadOnlyList<string>)one.Value);
    }

    private const int LongestWay = 24 * 60;

    private static IEnumerable<Func<CalendarEntry, string>> Between(CalendarEntry first, CalendarEntry second, int travelMinutes)
    {
        var people = first.Volunteers.IntersectBy(second.Volunteers.Select(person => person.PersonId), person => person.PersonId).ToList();
        if (first.Overlaps(second))
        {
            foreach (var person in people)
            {
                yield return other => $"{person.Name} has “{other.Row.Title}” at the same time ({other.Time}).";
            }

            if (Room(first) is { } room && Room(second) == room)
            {
                yield return other => $"The room {other.Row.Room!.Trim()} holds “{other.Row.Title}” at the same time ({other.Time}).";
            }
        }
        else if (Way(first, second, travelMinutes) is { } way && second.Start - first.End < way)
        {
            var gap = second.Start - first.End;
            foreach (var person in people)
            {
                yield return other => string.Create(
                    CultureInfo.InvariantCulture, $"{person.Name} has {gap} minutes to or from “{other.Row.Title}” ({other.Time}) at another place, and the way takes about {way}.");
            }
        }
    }

    /// <summary>Minutes between two places; null where one is online, or both are the same.</summary>
    private static int? Way(CalendarEntry first, CalendarEntry second, int travelMinutes)
    {
        if (first.Row.Delivery == Deliveries.Virtual || second.Row.Delivery == Deliveries.Virtual
            || (Place(first) is { } one && Place(second) is { } other && one == other))
        {
            return null;
        }

        var estimate = first.Point is { } from && second.Point is { } to ? (int)Math.Ceiling(TravelEstimate.Of(Distance.Metres(from, to)).EstimatedMinutes) : 0;
        return Math.Max(travelMinutes, estimate) is > 0 and var way ? way : null;
    }

    private static string? Place(CalendarEntry entry) => entry.Row.Place?.Trim().ToLowerInvariant();

    /// <summary>Venue and room together: every school has a hall.</summary>
    private static (Guid Venue, string Room)? Room(CalendarEntry entry) =>
        entry.Row is { Room: { Length: > 0 } room, Delivery: not Deliveries.Virtual } && entry.Parties is [var party, ..]
            ? (entry.Row.Delivery == Deliveries.AtSchool ? party.SchoolId : party.EmployerId, room.Trim().ToLowerInvariant())
            : null;

    private static IEnumerable<string> Closed(CalendarEntry entry, IReadOnlyDictionary<Guid, SchoolCalendar> days)
    {
        if (entry.Row.Delivery == Deliveries.Virtual)
        {
            yield break;
        }

        for (var date = entry.Row.OnDate; date <= entry.LastDate; date = date.AddDays(1))
        {
            foreach (var party in entry.Parties.DistinctBy(party => party.SchoolId))
            {
                if (days.TryGetValue(party.SchoolId, out var calendar) && calendar.Closed(date) is { } why)
                {
                    yield return $"{party.SchoolName} has no pupils on {LondonTime.DateWords(date)}: {why}.";
                }
            }
        }
    }

    private static void Add(Dictionary<Guid, List<string>> found, CalendarEntry entry, string words)
    {
        if (!found.TryGetValue(entry.Row.Id, out var list))
        {
            list = [];
            found.Add(entry.Row.Id, list);
        }

        list.Add(words);
    }
}
