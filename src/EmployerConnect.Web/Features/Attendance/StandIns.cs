using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Sessions;

namespace EmployerConnect.Web.Features.Attendance;

/// <summary>Volunteers of the same employer who could come instead: cleared, free, and not among those who have said no.</summary>
internal static class StandIns
{
    private static readonly TimeSpan Around = TimeSpan.FromDays(90);

    /// <summary>The best first: who was asked longest ago, then who has least to do in the months around the session.</summary>
    public static async Task<IReadOnlyList<MatchPerson>> For(Work work, SessionView view, DateTime now)
    {
        var session = view.Session;
        var needed = view.Session.ClearanceNeeded;
        var declined = (await work.Query<Attendee>(AttendanceSql.OfEvent, new { uid = view.EventUid }))
            .Where(one => one.Answer == AttendanceAnswer.Declined)
            .Select(one => one.PersonId)
            .ToHashSet();
        var found = new List<(MatchPerson Person, DateTime? AskedAt, int Sessions)>();
        if (session.State != SessionState.Booked || session.EndsAt <= now || view.Matches.Count == 0)
        {
            return [];
        }

        foreach (var person in await MatchStore.Volunteers(work, view.Matches[0].EmployerId, session.OnDate))
        {
            if (person.ClearanceHeld < needed || declined.Contains(person.Id) || view.People.Any(there => there.Id == person.Id && there.Role == Accounts.Role.Volunteer))
            {
                continue;
            }

            if (await work.Value<int>(SessionSql.Clashes, new { personId = person.Id, sessionIds = new[] { session.Id }, session.StartsAt, session.EndsAt }) == 0)
            {
                var sessions = await work.Value<int>(AttendanceSql.CountAround, new { personId = person.Id, from = session.StartsAt - Around, to = session.StartsAt + Around });
                found.Add((person, (await work.QueryOne<LastAsked>(AttendanceSql.LastAsked, new { personId = person.Id }))?.AskedAt, sessions));
            }
        }

        return [.. found.OrderBy(one => one.AskedAt ?? DateTime.MinValue).ThenBy(one => one.Sessions).ThenBy(one => one.Person.Name, StringComparer.Ordinal).ThenBy(one => one.Person.Id).Select(one => one.Person)];
    }

    internal sealed class LastAsked
    {
        public DateTime? AskedAt { get; init; }
    }
}
