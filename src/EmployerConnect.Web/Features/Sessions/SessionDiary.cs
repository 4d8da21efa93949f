using EmployerConnect.Matching;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Safeguarding;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Sessions;

/// <summary>
/// Whether the people and the room are free. Their rows are locked first, people in one order for everybody and then the place,
/// so that two bookings neither both find them free nor wait for each other (invariant 3).
/// </summary>
public sealed class SessionDiary(TravelTime options)
{
    /// <summary>Null where all of the sessions can be; they may be one or the meetings of a series.</summary>
    public async Task<Outcome?> Refuse(Work work, IReadOnlyList<Session> sessions, Match match, IReadOnlyList<Guid> volunteerIds)
    {
        var known = (await MatchStore.Volunteers(work, match.EmployerId, sessions[0].OnDate)).ToDictionary(person => person.Id);
        var sessionIds = sessions.Select(session => session.Id).ToArray();
        foreach (var personId in volunteerIds.Order())
        {
            if (!known.TryGetValue(personId, out var volunteer) || !await work.ExecuteOne(SessionSql.LockDiary, new { personId }))
            {
                return Outcome.Invalid("Choose volunteers of this employer", nameof(Booking.VolunteerIds));
            }

            foreach (var session in sessions)
            {
                if (await RefuseVolunteer(work, session, volunteer, sessionIds, sessions.Count > 1) is { } refused)
                {
                    return refused;
                }
            }
        }

        return await RefuseRoom(work, sessions, match, sessionIds);
    }

    private async Task<Outcome?> RefuseVolunteer(Work work, Session session, MatchPerson volunteer, Guid[] sessionIds, bool inSeries)
    {
        var on = inSeries ? $" on {LondonTime.DateWords(session.OnDate)}" : "";
        if (await work.Value<int>(SessionSql.Clashes, new { personId = volunteer.Id, sessionIds, session.StartsAt, session.EndsAt }) > 0)
        {
            return Outcome.Invalid($"{volunteer.Name} has another session at that time{on}: choose another time or another volunteer", nameof(Booking.VolunteerIds));
        }

        if (options.TravelMinutes > 0 && session.Place is { } place
            && await work.Value<int>(SessionSql.TooFarApart, new
            {
                personId = volunteer.Id,
                sessionIds,
                place = place.ToLowerInvariant(),
                from = session.StartsAt.AddMinutes(-options.TravelMinutes),
                to = session.EndsAt.AddMinutes(options.TravelMinutes),
            }) > 0)
        {
            return Outcome.Invalid($"{volunteer.Name} has a session at another place less than {options.TravelMinutes} minutes before or after{on}: leave time to travel", nameof(Booking.VolunteerIds));
        }

        if (session.ClearanceNeeded > Clearance.None && await work.Value<int>(SessionSql.Cleared, new { personId = volunteer.Id, needed = session.ClearanceNeeded, onDate = session.LastDate }) == 0)
        {
            return Outcome.Invalid($"{SafeguardingGate.NotCleared(volunteer.Name, session.ClearanceNeeded)}{(inSeries ? $" ({LondonTime.DateWords(session.OnDate)})" : "")}", nameof(Booking.VolunteerIds));
        }

        return null;
    }

    /// <summary>A room of the school, or of the workplace, holds one session at a time.</summary>
    private static async Task<Outcome?> RefuseRoom(Work work, IReadOnlyList<Session> sessions, Match match, Guid[] sessionIds)
    {
        var venueId = sessions[0].Delivery == Deliveries.AtSchool ? match.SchoolId : match.EmployerId;
        if (sessions[0].Delivery == Deliveries.Virtual || sessions[0].Room is not { } room)
        {
            return null;
        }

        if (!await work.ExecuteOne(SessionSql.LockPlace, new { venueId }))
        {
            return Outcome.Stale(Session.MovedOn);
        }

        foreach (var session in sessions)
        {
            var taken = await work.Value<int>(SessionSql.RoomTaken, new { venueId, delivery = session.Delivery, room = room.Trim().ToLowerInvariant(), sessionIds, session.StartsAt, session.EndsAt });
            if (taken > 0)
            {
                return Outcome.Invalid($"“{room}” holds another session at that time on {LondonTime.DateWords(session.OnDate)}: choose another room or another time", nameof(Booking.Room));
            }
        }

        return null;
    }
}
