namespace EmployerConnect.Web.Features.Desk;

/// <summary>A statement for each list of the desk; each row says how many there are in all, so that a list needs no second one.</summary>
internal static class DeskSql
{
    public const string Approvals = """
        SELECT m.Id, o.Title AS OfferTitle, e.Name AS EmployerName, s.Name AS SchoolName, m.OnDate, m.StartMinute, m.DurationMinutes, m.AnswerDueAt, m.UpdatedAt, COUNT(*) OVER () AS Total
        FROM EncounterMatch m
        JOIN Offer o ON o.Id = m.OfferId
        JOIN Organisation e ON e.Id = m.EmployerId
        JOIN Organisation s ON s.Id = m.SchoolId
        WHERE m.HubId IN @hubIds AND m.State = 'Agreed'
        ORDER BY m.UpdatedAt, m.CreatedAt
        {page}
        """;

    public const string Silent = """
        SELECT m.Id, o.Title AS OfferTitle, e.Name AS EmployerName, s.Name AS SchoolName, m.OnDate, m.StartMinute, m.DurationMinutes, m.AnswerDueAt, m.UpdatedAt, COUNT(*) OVER () AS Total
        FROM EncounterMatch m
        JOIN Offer o ON o.Id = m.OfferId
        JOIN Organisation e ON e.Id = m.EmployerId
        JOIN Organisation s ON s.Id = m.SchoolId
        WHERE m.HubId IN @hubIds AND m.State = 'Proposed' AND (m.Awaiting = 'Employer' OR m.AlsoAwaiting = 'Employer') AND m.UpdatedAt <= @before
        ORDER BY m.UpdatedAt, m.CreatedAt
        {page}
        """;

    /// <summary>Schools for which nothing was delivered this school year and nothing is booked; those that ask for something come first.</summary>
    public const string Schools = """
        SELECT o.Id, o.Name, o.Town, COUNT(r.Id) AS OpenRequests,
               (SELECT COUNT(*) FROM EncounterMatch w WHERE w.SchoolId = o.Id AND w.State IN ('Proposed', 'Agreed', 'Approved')) AS UnderWay, COUNT(*) OVER () AS Total
        FROM Organisation o
        LEFT JOIN EncounterRequest r ON r.OrganisationId = o.Id AND r.State = 'Open' AND r.SessionsHeld < r.SessionsWanted
        WHERE o.Kind = 'School' AND o.MergedIntoId IS NULL
          AND EXISTS (SELECT 1 FROM HubMember h WHERE h.OrganisationId = o.Id AND h.HubId IN @hubIds)
          AND NOT EXISTS (SELECT 1
                          FROM EncounterMatch m
                          JOIN SessionMatch sm ON sm.MatchId = m.Id
                          JOIN Session s ON s.Id = sm.SessionId
                          WHERE m.SchoolId = o.Id AND s.State IN ('Booked', 'Delivered') AND s.OnDate >= @yearStart)
        GROUP BY o.Id, o.Name, o.Town
        ORDER BY COUNT(r.Id) DESC, o.Name
        {page}
        """;

    public const string Volunteers = """
        SELECT p.Id, p.Name, o.Id AS EmployerId, o.Name AS EmployerName, COUNT(*) AS Sessions,
               (SELECT COUNT(*) FROM Membership c
                WHERE c.OrganisationId = o.Id AND c.Role = 'Volunteer' AND c.EndedAt IS NULL AND c.PersonId <> p.Id) AS Colleagues, COUNT(*) OVER () AS Total
        FROM SessionPerson sp
        JOIN Session s ON s.Id = sp.SessionId
        JOIN Person p ON p.Id = sp.PersonId
        JOIN Organisation o ON o.Id = sp.OrganisationId
        WHERE sp.Role = 'Volunteer' AND s.HubId IN @hubIds AND s.State IN ('Booked', 'Delivered') AND s.OnDate >= @from AND s.OnDate <= @to AND p.IsSuspended = 0
        GROUP BY p.Id, p.Name, o.Id, o.Name
        HAVING COUNT(*) >= @many
        ORDER BY COUNT(*) DESC, p.Name
        {page}
        """;

    public const string CountLapsing = """
        SELECT COUNT(*)
        FROM VolunteerClearance c
        JOIN Person p ON p.Id = c.PersonId
        WHERE c.ExpiresOn >= @today AND c.ExpiresOn <= @until AND p.IsSuspended = 0
          AND EXISTS (SELECT 1 FROM Membership m JOIN HubMember h ON h.OrganisationId = m.OrganisationId
                      WHERE m.PersonId = p.Id AND m.EndedAt IS NULL AND m.Role IN ('Volunteer', 'EmployerContact') AND h.HubId IN @hubIds)
          AND NOT EXISTS (SELECT 1 FROM VolunteerClearance later WHERE later.PersonId = c.PersonId AND later.ExpiresOn > c.ExpiresOn)
        """;

    /// <summary>The latest check of each, where it ends soon.</summary>
    public const string Lapsing = """
        SELECT p.Id, p.Name, MIN(o.Name) AS EmployerName, MAX(c.Level) AS Level, c.ExpiresOn,
               (SELECT COUNT(*) FROM SessionPerson sp JOIN Session s ON s.Id = sp.SessionId
                WHERE sp.PersonId = p.Id AND sp.Role = 'Volunteer' AND s.State = 'Booked' AND s.OnDate > c.ExpiresOn AND s.ClearanceNeeded > 0) AS SessionsAfter, COUNT(*) OVER () AS Total
        FROM VolunteerClearance c
        JOIN Person p ON p.Id = c.PersonId
        JOIN Membership m ON m.PersonId = p.Id AND m.EndedAt IS NULL AND m.Role IN ('Volunteer', 'EmployerContact')
        JOIN HubMember h ON h.OrganisationId = m.OrganisationId
        JOIN Organisation o ON o.Id = m.OrganisationId
        WHERE c.ExpiresOn >= @today AND c.ExpiresOn <= @until AND p.IsSuspended = 0 AND h.HubId IN @hubIds
          AND NOT EXISTS (SELECT 1 FROM VolunteerClearance later WHERE later.PersonId = c.PersonId AND later.ExpiresOn > c.ExpiresOn)
        GROUP BY p.Id, p.Name, c.ExpiresOn
        ORDER BY c.ExpiresOn, p.Name
        {page}
        """;

    public const string NotCleared = """
        SELECT s.Id AS SessionId, s.HubId, sp.PersonId, s.Title, s.OnDate, p.Name AS PersonName, s.ClearanceNeeded, COUNT(*) OVER () AS Total
        FROM Session s
        JOIN SessionPerson sp ON sp.SessionId = s.Id AND sp.Role = 'Volunteer'
        JOIN Person p ON p.Id = sp.PersonId
        WHERE s.HubId IN @hubIds AND s.State = 'Booked' AND s.OnDate >= @today AND s.ClearanceNeeded > 0
          AND NOT EXISTS (SELECT 1 FROM VolunteerClearance c WHERE c.PersonId = sp.PersonId AND c.Level >= s.ClearanceNeeded AND c.IssuedOn <= s.OnDate AND c.ExpiresOn >= s.OnDate)
        ORDER BY s.OnDate, s.Title
        {page}
        """;
}
