using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Tests.Features.Demo;

/// <summary>What holds in a seeded database on any date.</summary>
internal static class DemoChecks
{
    public static async Task Hold(DemoGround ground)
    {
        await NothingIn(ground, "SELECT o.Title FROM Offer o WHERE o.SessionsTaken <> (SELECT COUNT(*) FROM EncounterMatch m WHERE m.OfferId = o.Id AND m.State IN ('Proposed', 'Agreed', 'Approved', 'Booked'))");
        await NothingIn(ground, "SELECT r.Title FROM EncounterRequest r WHERE r.SessionsHeld <> (SELECT COUNT(*) FROM EncounterMatch m WHERE m.RequestId = r.Id AND m.State IN ('Proposed', 'Agreed', 'Approved', 'Booked'))");
        await NothingIn(ground, "SELECT m.State FROM EncounterMatch m WHERE (m.State IN ('Booked', 'Cancelled') AND NOT EXISTS (SELECT 1 FROM SessionMatch s WHERE s.MatchId = m.Id)) OR NOT EXISTS (SELECT 1 FROM MatchEvent e WHERE e.MatchId = m.Id)");
        await NothingIn(ground, "SELECT m.State FROM EncounterMatch m JOIN MatchEvent e ON e.MatchId = m.Id WHERE e.OccurredAt > @now OR (e.Number = 1 AND e.Kind <> 'Proposed')");
        await NothingIn(ground, "SELECT m.State FROM EncounterMatch m JOIN MatchEvent e ON e.MatchId = m.Id JOIN MatchEvent f ON f.MatchId = e.MatchId WHERE f.Number = e.Number + 1 AND f.OccurredAt < e.OccurredAt");
        await NothingIn(ground, "SELECT m.State FROM EncounterMatch m JOIN Offer o ON o.Id = m.OfferId JOIN EncounterRequest r ON r.Id = m.RequestId WHERE (o.YearGroups & r.YearGroups) = 0 OR (o.Activity & r.Activities) = 0 OR (o.Deliveries & r.Deliveries & m.Delivery) = 0 OR m.GroupSize < o.GroupMinimum OR m.GroupSize > o.GroupMaximum OR o.OrganisationId <> m.EmployerId OR r.OrganisationId <> m.SchoolId OR r.HubId <> m.HubId");
        await NothingIn(ground, "SELECT s.Title FROM Session s JOIN SessionPerson p ON p.SessionId = s.Id JOIN SessionPerson q ON q.PersonId = p.PersonId JOIN Session t ON t.Id = q.SessionId WHERE p.Role = 'Volunteer' AND q.Role = 'Volunteer' AND s.Id <> t.Id AND s.State <> 'Cancelled' AND t.State <> 'Cancelled' AND s.StartsAt < t.EndsAt AND s.EndsAt > t.StartsAt");
        await NothingIn(ground, "SELECT s.Title FROM Session s JOIN SessionMatch sm ON sm.SessionId = s.Id JOIN EncounterMatch m ON m.Id = sm.MatchId JOIN Offer o ON o.Id = m.OfferId JOIN SessionPerson p ON p.SessionId = s.Id AND p.Role = 'Volunteer' WHERE o.ClearanceNeeded > 0 AND NOT EXISTS (SELECT 1 FROM VolunteerClearance c WHERE c.PersonId = p.PersonId AND c.Level >= o.ClearanceNeeded AND c.IssuedOn <= s.OnDate AND c.ExpiresOn >= s.OnDate)");
        await NothingIn(ground, "SELECT s.Title FROM Session s WHERE NOT EXISTS (SELECT 1 FROM SessionPerson p WHERE p.SessionId = s.Id AND p.Role = 'Volunteer') OR (s.State = 'Delivered') <> EXISTS (SELECT 1 FROM SessionReach x WHERE x.SessionId = s.Id) OR (s.State = 'Delivered' AND s.EndsAt > @now)");
        await NothingIn(ground, "SELECT p.Email FROM Person p WHERE p.IsDemo = 0 OR p.Email NOT LIKE '%.example' OR NOT (EXISTS (SELECT 1 FROM Membership m WHERE m.PersonId = p.Id) OR EXISTS (SELECT 1 FROM JoinRequest j WHERE j.PersonId = p.Id))");
        foreach (var session in await ground.Query<Planned>("SELECT OnDate, StartMinute, StartsAt FROM Session"))
        {
            Assert.False(session.OnDate.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday, $"{session.OnDate} is no school day");
            Assert.True(LondonTime.TryToUtc(session.OnDate, session.StartMinute, out var start, out _));
            Assert.Equal(start, session.StartsAt);
        }
    }

    public static async Task EverybodyHasSomethingToDo(DemoGround ground)
    {
        const string waiting = "SELECT COUNT(DISTINCT p.Id) FROM Person p JOIN Membership b ON b.PersonId = p.Id JOIN EncounterMatch m ON ";
        Assert.Equal(2, await ground.Count(waiting + "m.SchoolId = b.OrganisationId AND m.Awaiting = 'School' AND m.AnswerDueAt > @now WHERE p.PasswordHash IS NOT NULL AND b.Role = 'CareersLeader'", new { now = ground.Now }));
        Assert.Equal(2, await ground.Count(waiting + "m.EmployerId = b.OrganisationId AND m.Awaiting = 'Employer' AND m.AnswerDueAt > @now WHERE p.PasswordHash IS NOT NULL AND b.Role = 'EmployerContact'", new { now = ground.Now }));
        Assert.Equal(2, await ground.Count("SELECT COUNT(*) FROM Hub h WHERE 3 <= (SELECT COUNT(*) FROM EncounterMatch m WHERE m.HubId = h.Id AND m.State = 'Agreed' AND m.VolunteerPersonId IS NOT NULL AND m.AnswerDueAt > @now)", new { now = ground.Now }));
    }

    private static async Task NothingIn(DemoGround ground, string sql) => Assert.Empty(await ground.Query<string>(sql, new { now = ground.Now }));

    public sealed class Planned
    {
        public required DateOnly OnDate { get; init; }

        public required int StartMinute { get; init; }

        public required DateTime StartsAt { get; init; }
    }
}
