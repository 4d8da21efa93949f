using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Attendance;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Sessions;
using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.Members;

/// <summary>
/// Sessions to come move with the role, not with the person. Whoever answers for the organisation is replaced by the successor, or
/// by those who answer for it still; a volunteer by the successor only where they are cleared and free then, and else by nobody:
/// the session is short of somebody, and those who arrange it are told who could come.
/// </summary>
public sealed class SessionHandOver(SessionDiary diary, SessionNotices notices, AttendanceNotices attendance)
{
    private sealed record Change(SessionView View, SessionPersonRow Left, IReadOnlyList<Guid> Joined, bool IsShort);

    /// <summary>In the transaction that ended the membership, after it: what the person may do still is what they hold still.</summary>
    /// <param name="work">That transaction.</param>
    /// <param name="now">UTC.</param>
    /// <param name="organisationId">Whose role it was.</param>
    /// <param name="personId">Who held it.</param>
    /// <param name="successor">Who holds it now; null where nobody was named.</param>
    /// <param name="by">Who did it.</param>
    public async Task<Outcome> Move(Work work, DateTime now, Guid organisationId, Guid personId, Guid? successor, Guid by)
    {
        var held = (await work.Query<string>(SessionHandOverSql.RolesHeld, new { personId, organisationId })).Select(Enum.Parse<Role>).ToHashSet();
        var changes = new List<Change>();
        foreach (var place in await work.Query<HeldPlace>(SessionHandOverSql.PlacesToCome, new { personId, organisationId, now }))
        {
            if (IsHeldBy(held, place.Role))
            {
                continue;
            }

            if (await Replace(work, now, place, organisationId, personId, successor, by) is not { } change)
            {
                return Outcome.Stale("A session was changed at this moment. Try again.");
            }

            changes.Add(change);
        }

        foreach (var group in changes.GroupBy(change => change.View.Session.SeriesId))
        {
            await Tell(work, now, group.Key, [.. group]);
        }

        return Outcome.Done;
    }

    /// <summary>A contact may come as volunteer, too.</summary>
    private static bool IsHeldBy(HashSet<Role> held, Role place) =>
        held.Contains(place) || (place == Role.Volunteer && held.Contains(Role.EmployerContact));

    /// <summary>Null where somebody else changed the session meanwhile.</summary>
    private async Task<Change?> Replace(Work work, DateTime now, HeldPlace place, Guid organisationId, Guid personId, Guid? successor, Guid by)
    {
        var before = (await SessionStore.View(work, place.SessionId))!;
        var session = before.Session;
        if (!await work.ExecuteOne(SessionSql.Raise, new { id = session.Id, version = session.Version, now }))
        {
            return null;
        }

        var row = new { sessionId = session.Id, personId };
        await work.Execute(SessionSql.RemovePerson, row);
        var joined = place.Role == Role.Volunteer
            ? await AsVolunteer(work, before, successor)
            : await AsContact(work, before, organisationId, place.Role, personId, successor);
        foreach (var one in joined)
        {
            await work.Execute(SessionSql.RemovePerson, new { sessionId = session.Id, personId = one });
            await work.Execute(SessionSql.AddPerson, new { sessionId = session.Id, personId = one, organisationId, role = place.Role.ToString() });
        }

        await Audit.Write(work, now, by, "SessionHandedOver", nameof(Session), session.Id, place.Role.ToString(), personId, session.Version, session.Version + 1);
        var after = (await SessionStore.View(work, session.Id))!;
        return new Change(after, before.People.Single(person => person.Id == personId), joined, place.Role == Role.Volunteer && joined.Count == 0);
    }

    private async Task<IReadOnlyList<Guid>> AsVolunteer(Work work, SessionView view, Guid? successor)
    {
        if (successor is not { } next || view.People.Any(person => person.Id == next && person.Role == Role.Volunteer))
        {
            return [];
        }

        var match = (await MatchStore.Find(work, view.Matches[0].MatchId))!;
        return await diary.Refuse(work, [view.Session], match, [next]) is null ? [next] : [];
    }

    /// <summary>The successor; without one, those who answer still, unless one of them takes part already.</summary>
    private static async Task<IReadOnlyList<Guid>> AsContact(Work work, SessionView view, Guid organisationId, Role role, Guid personId, Guid? successor)
    {
        var others = view.People.Where(person => person.Id != personId).ToDictionary(person => person.Id);
        if (successor is { } next)
        {
            return others.ContainsKey(next) ? [] : [next];
        }

        var answering = await work.Query<Guid>(SessionHandOverSql.Answering, new { organisationId, role = role.ToString() });
        return answering.Any(others.ContainsKey) ? [] : answering;
    }

    /// <summary>All meetings of a series to come that changed alike are one message to each; others one for each.</summary>
    private async Task Tell(Work work, DateTime now, Guid? seriesId, IReadOnlyList<Change> changes)
    {
        foreach (var change in changes.Where(change => change.IsShort).Take(1))
        {
            await attendance.HasLeft(work, now, change.View, change.Left, await Attendance.StandIns.For(work, change.View, now));
        }

        var first = changes[0].View;
        if (seriesId is { } id && first.Meetings.Count(meeting => meeting.State == SessionState.Booked && meeting.OnDate >= first.Session.OnDate) == changes.Count
            && changes.All(change => change.Joined.SequenceEqual(changes[0].Joined)))
        {
            var series = (await work.QueryOne<SessionSeries>(SeriesSql.Find, new { id }))!;
            series.Changed(now);
            if (!await work.ExecuteOne(SeriesSql.Move, series))
            {
                throw new InvalidOperationException($"Series {id} changed while a role in it was handed over.");
            }

            await notices.TakeOffSeries(work, now, first, id, [changes[0].Left]);
            foreach (var person in first.People.Where(person => changes[0].Joined.Contains(person.Id)))
            {
                await notices.InviteOneToSeries(work, now, first, id, person);
            }

            return;
        }

        foreach (var change in changes)
        {
            await notices.TakeOff(work, now, change.View, [change.Left]);
            foreach (var person in change.View.People.Where(person => change.Joined.Contains(person.Id)))
            {
                await notices.InviteOne(work, now, change.View, person);
            }
        }
    }
}

/// <summary>Where somebody stands on a session to come.</summary>
internal sealed class HeldPlace
{
    public required Guid SessionId { get; init; }

    public required Role Role { get; init; }
}

internal static class SessionHandOverSql
{
    public const string RolesHeld = """
        SELECT Role FROM Membership WHERE PersonId = @personId AND OrganisationId = @organisationId AND EndedAt IS NULL
        """;

    public const string PlacesToCome = """
        SELECT sp.SessionId, sp.Role
        FROM SessionPerson sp
        JOIN Session s ON s.Id = sp.SessionId
        WHERE sp.PersonId = @personId AND sp.OrganisationId = @organisationId AND s.State = 'Booked' AND s.EndsAt > @now
        ORDER BY s.StartsAt, s.Title
        """;

    public const string Answering = """
        SELECT m.PersonId
        FROM Membership m
        JOIN Person p ON p.Id = m.PersonId
        WHERE m.OrganisationId = @organisationId AND m.Role = @role AND m.EndedAt IS NULL AND p.IsSuspended = 0
        ORDER BY m.SinceAt
        """;
}
