namespace EmployerConnect.Web.Features.Home;

/// <summary>What the homes of both sides of a match have in common.</summary>
internal static class HomeSql
{
    /// <summary>Proposals that one of these employers or schools answers, and approved matches that they book; what is due first comes first.</summary>
    public const string Waiting = """
        SELECT m.Id, m.State, m.Awaiting, m.AlsoAwaiting, m.OnDate, m.StartMinute, m.DurationMinutes, m.AnswerDueAt, m.UpdatedAt, m.Fit, m.AgreedByPhone, o.Title AS OfferTitle, o.Activity,
               e.Name AS EmployerName, s.Name AS SchoolName, r.Title AS RequestTitle, m.EmployerId, m.SchoolId, m.HubId
        FROM EncounterMatch m
        JOIN Offer o ON o.Id = m.OfferId
        JOIN EncounterRequest r ON r.Id = m.RequestId
        JOIN Organisation e ON e.Id = m.EmployerId
        JOIN Organisation s ON s.Id = m.SchoolId
        WHERE (m.State = 'Proposed'
               AND ((m.EmployerId IN @employerIds AND (m.Awaiting = 'Employer' OR m.AlsoAwaiting = 'Employer'))
                 OR (m.SchoolId IN @schoolIds AND (m.Awaiting = 'School' OR m.AlsoAwaiting = 'School'))))
           OR (m.State = 'Approved' AND (m.EmployerId IN @employerIds OR m.SchoolId IN @schoolIds))
        ORDER BY m.AnswerDueAt, m.UpdatedAt
        """;

    /// <summary>Booked sessions that are not over, of these organisations or with this person in them.</summary>
    public const string ToCome = """
        SELECT s.Id, s.Title, s.Activity, s.OnDate, s.StartMinute, s.DurationMinutes, s.StartsAt, s.EndsAt, s.Delivery, s.Place, s.State, s.WholeDays,
               MIN(e.Name) AS EmployerName, MIN(sc.Name) AS SchoolName, COUNT(*) AS Schools, COUNT(*) OVER () AS Total
        FROM Session s
        JOIN SessionMatch sm ON sm.SessionId = s.Id
        JOIN EncounterMatch m ON m.Id = sm.MatchId
        JOIN Organisation e ON e.Id = m.EmployerId
        JOIN Organisation sc ON sc.Id = m.SchoolId
        WHERE s.State = 'Booked' AND s.EndsAt > @now
          AND (m.EmployerId IN @organisationIds OR m.SchoolId IN @organisationIds
               OR EXISTS (SELECT 1 FROM SessionPerson sp WHERE sp.SessionId = s.Id AND sp.PersonId = @personId AND sp.OrganisationId IN @organisationIds))
        GROUP BY s.Id, s.Title, s.Activity, s.OnDate, s.StartMinute, s.DurationMinutes, s.StartsAt, s.EndsAt, s.Delivery, s.Place, s.State, s.WholeDays
        ORDER BY s.StartsAt, s.Title
        {page}
        """;

    public const string OwnCheck = """
        SELECT Level, ExpiresOn FROM VolunteerClearance WHERE PersonId = @personId ORDER BY ExpiresOn DESC
        """;
}
