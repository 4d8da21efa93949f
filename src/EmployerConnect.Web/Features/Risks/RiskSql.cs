namespace EmployerConnect.Web.Features.Risks;

internal static class RiskSql
{
    /// <summary>Booked sessions of some hubs, or one of them, that begin between two instants, with the counts that tell a risk.</summary>
    public const string Upcoming = """
        SELECT s.Id, s.Title, s.OnDate, s.StartMinute, s.DurationMinutes, s.WholeDays, s.VolunteersNeeded,
               (SELECT COUNT(*) FROM SessionPerson sp WHERE sp.SessionId = s.Id AND sp.Role = 'Volunteer') AS Volunteers,
               (SELECT COUNT(*) FROM SessionPerson sp JOIN Person p ON p.Id = sp.PersonId
                WHERE sp.SessionId = s.Id AND sp.Role = 'Volunteer'
                  AND (p.IsSuspended = 1 OR NOT EXISTS (SELECT 1 FROM Membership m WHERE m.PersonId = sp.PersonId AND m.OrganisationId = sp.OrganisationId AND m.EndedAt IS NULL))) AS Gone,
               (SELECT COUNT(*) FROM SessionPerson sp
                WHERE sp.SessionId = s.Id AND sp.Role = 'Volunteer' AND s.ClearanceNeeded > 0
                  AND NOT EXISTS (SELECT 1 FROM VolunteerClearance c
                                  WHERE c.PersonId = sp.PersonId AND c.Level >= s.ClearanceNeeded AND c.IssuedOn <= s.OnDate AND c.ExpiresOn >= s.OnDate)) AS Uncleared,
               (SELECT COUNT(*) FROM SessionPerson sp JOIN CalendarAttendee a ON a.PersonId = sp.PersonId AND a.CalendarUid = COALESCE(r.CalendarUid, s.CalendarUid)
                WHERE sp.SessionId = s.Id AND sp.Role = 'Volunteer' AND a.Answer = 'Unanswered' AND s.StartsAt < @soon) AS Unconfirmed
        FROM Session s
        LEFT JOIN SessionSeries r ON r.Id = s.SeriesId
        WHERE s.State = 'Booked' AND s.StartsAt > @now AND s.StartsAt < @until AND (s.HubId IN @hubIds OR s.Id = @sessionId)
        ORDER BY s.StartsAt, s.Title
        """;
}
