namespace EmployerConnect.Web.Features.Exports;

internal static class ExportSql
{
    public const string Members = """
        SELECT h.Name AS HubName, o.Name, o.Kind, o.Urn, o.Town, o.Postcode, o.Sectors, o.SizeBand, o.IsCornerstone, p.Name AS PersonName, m.Role
        FROM HubMember hm
        JOIN Hub h ON h.Id = hm.HubId
        JOIN Organisation o ON o.Id = hm.OrganisationId
        LEFT JOIN Membership m ON m.OrganisationId = o.Id AND m.EndedAt IS NULL
        LEFT JOIN Person p ON p.Id = m.PersonId
        WHERE hm.HubId IN @places
        ORDER BY h.Name, o.Kind, o.Name, p.Name
        """;

    public const string Offers = """
        SELECT o.Title, e.Name AS EmployerName, o.Activity, o.Sectors, o.YearGroups, o.Deliveries, o.Postcode, o.RadiusMiles, o.SessionsAvailable, o.SessionsTaken, o.State, o.LastConfirmedAt
        FROM Offer o
        JOIN Organisation e ON e.Id = o.OrganisationId
        WHERE o.SpreadsheetId IS NULL AND EXISTS (SELECT 1 FROM HubMember hm WHERE hm.OrganisationId = e.Id AND hm.HubId IN @places)
        ORDER BY e.Name, o.CreatedAt
        """;

    public const string Requests = """
        SELECT r.Title, s.Name AS SchoolName, r.Activities, r.Sectors, r.YearGroups, r.Deliveries, r.GroupSize, r.Benchmarks, r.SessionsWanted, r.SessionsHeld, r.State, r.CreatedAt
        FROM EncounterRequest r
        JOIN Organisation s ON s.Id = r.OrganisationId
        WHERE r.SpreadsheetId IS NULL AND r.HubId IN @places
        ORDER BY s.Name, r.CreatedAt
        """;

    public const string Matches = """
        SELECT o.Title AS OfferTitle, o.Activity, e.Name AS EmployerName, s.Name AS SchoolName, m.State, m.OnDate, m.StartMinute, m.GroupSize, m.Fit, m.DeclineReason, m.CreatedAt, m.UpdatedAt
        FROM EncounterMatch m
        JOIN Offer o ON o.Id = m.OfferId
        JOIN Organisation e ON e.Id = m.EmployerId
        JOIN Organisation s ON s.Id = m.SchoolId
        WHERE m.HubId IN @places AND m.OnDate >= @from AND m.OnDate <= @to
        ORDER BY m.OnDate, m.StartMinute, e.Name
        """;

    public const string Sessions = """
        SELECT s.Title, s.Activity, s.OnDate, s.StartMinute, s.DurationMinutes, s.WholeDays, s.State, s.Delivery, s.Place, e.Name AS EmployerName, sc.Name AS SchoolName, s.YearGroups, m.GroupSize,
               (SELECT SUM(r.Pupils) FROM SessionReach r WHERE r.SessionId = s.Id AND r.OrganisationId = m.SchoolId) AS Reached
        FROM Session s
        JOIN SessionMatch sm ON sm.SessionId = s.Id
        JOIN EncounterMatch m ON m.Id = sm.MatchId
        JOIN Organisation e ON e.Id = m.EmployerId
        JOIN Organisation sc ON sc.Id = m.SchoolId
        WHERE (s.HubId IN @hubIds OR m.EmployerId IN @employerIds) AND s.OnDate >= @from AND s.OnDate <= @to
        ORDER BY s.StartsAt, s.Title, sc.Name
        """;

    public const string Encounters = """
        SELECT s.Title, s.Activity, s.OnDate, s.State, e.Name AS EmployerName, sc.Name AS SchoolName, o.Benchmarks AS Offered, q.Benchmarks AS Wanted, s.YearGroups, m.GroupSize, r.YearGroup, r.Pupils
        FROM Session s
        JOIN SessionMatch sm ON sm.SessionId = s.Id
        JOIN EncounterMatch m ON m.Id = sm.MatchId
        JOIN Offer o ON o.Id = m.OfferId
        JOIN EncounterRequest q ON q.Id = m.RequestId
        JOIN Organisation e ON e.Id = m.EmployerId
        JOIN Organisation sc ON sc.Id = m.SchoolId
        LEFT JOIN SessionReach r ON r.SessionId = s.Id AND r.OrganisationId = m.SchoolId
        WHERE m.SchoolId IN @places AND s.OnDate >= @from AND s.OnDate <= @to
        ORDER BY s.StartsAt, s.Title, r.YearGroup
        """;

    public const string CountMembers = """
        SELECT COUNT(*)
        FROM HubMember hm
        LEFT JOIN Membership m ON m.OrganisationId = hm.OrganisationId AND m.EndedAt IS NULL
        WHERE hm.HubId IN @places
        """;

    public const string CountOffers = """
        SELECT COUNT(*) FROM Offer o
        WHERE o.SpreadsheetId IS NULL AND EXISTS (SELECT 1 FROM HubMember hm WHERE hm.OrganisationId = o.OrganisationId AND hm.HubId IN @places)
        """;

    public const string CountRequests = "SELECT COUNT(*) FROM EncounterRequest r WHERE r.SpreadsheetId IS NULL AND r.HubId IN @places";

    public const string CountMatches = "SELECT COUNT(*) FROM EncounterMatch m WHERE m.HubId IN @places AND m.OnDate >= @from AND m.OnDate <= @to";

    public const string CountSessions = """
        SELECT COUNT(*)
        FROM Session s
        JOIN SessionMatch sm ON sm.SessionId = s.Id
        JOIN EncounterMatch m ON m.Id = sm.MatchId
        WHERE (s.HubId IN @hubIds OR m.EmployerId IN @employerIds) AND s.OnDate >= @from AND s.OnDate <= @to
        """;

    /// <summary>Those whose checks the list shows; it tells nothing of the checks.</summary>
    public const string CountVolunteers = """
        SELECT COUNT(DISTINCT p.Id)
        FROM Person p
        JOIN Membership m ON m.PersonId = p.Id AND m.EndedAt IS NULL AND m.Role IN ('Volunteer', 'EmployerContact')
        JOIN HubMember hm ON hm.OrganisationId = m.OrganisationId
        WHERE hm.HubId IN @places AND p.IsSuspended = 0
        """;

    public const string CountEncounters = """
        SELECT COUNT(*)
        FROM Session s
        JOIN SessionMatch sm ON sm.SessionId = s.Id
        JOIN EncounterMatch m ON m.Id = sm.MatchId
        LEFT JOIN SessionReach r ON r.SessionId = s.Id AND r.OrganisationId = m.SchoolId
        WHERE m.SchoolId IN @places AND s.OnDate >= @from AND s.OnDate <= @to
        """;
}
