namespace EmployerConnect.Web.Features.Home;

internal static class EmployerHomeSql
{
    public const string StaleOffers = """
        SELECT Id, Title, Version, LastConfirmedAt
        FROM Offer
        WHERE OrganisationId IN @employerIds AND State = 'Published' AND LastConfirmedAt <= @before
        ORDER BY LastConfirmedAt, Title
        """;

    // An organisation with an offer of any state knows the way already.
    public const string Beginning = """
        SELECT o.Id, o.Name, CASE WHEN o.Sectors = 0 THEN 0 ELSE 1 END AS HasSectors,
               CASE WHEN EXISTS (SELECT 1 FROM Offer f WHERE f.OrganisationId = o.Id) THEN 1 ELSE 0 END AS HasOffers
        FROM Organisation o
        WHERE o.Id IN @employerIds AND (o.Sectors = 0 OR NOT EXISTS (SELECT 1 FROM Offer f WHERE f.OrganisationId = o.Id))
        ORDER BY o.Name
        """;

    public const string OpenOffers = """
        SELECT Id, Title
        FROM Offer
        WHERE OrganisationId IN @employerIds AND State = 'Published' AND SessionsTaken < SessionsAvailable
        ORDER BY CreatedAt DESC, Id
        {page}
        """;

    public const string YearsReached = """
        SELECT r.YearGroup, SUM(r.Pupils) AS Pupils
        FROM SessionReach r
        JOIN Session s ON s.Id = r.SessionId
        WHERE s.State = 'Delivered' AND s.OnDate >= @yearStart
          AND EXISTS (SELECT 1 FROM SessionMatch sm JOIN EncounterMatch m ON m.Id = sm.MatchId WHERE sm.SessionId = s.Id AND m.EmployerId IN @employerIds)
        GROUP BY r.YearGroup
        ORDER BY r.YearGroup
        """;

    public const string SchoolsReached = """
        SELECT sc.Name, COUNT(*) AS Sessions
        FROM EncounterMatch m
        JOIN SessionMatch sm ON sm.MatchId = m.Id
        JOIN Session s ON s.Id = sm.SessionId
        JOIN Organisation sc ON sc.Id = m.SchoolId
        WHERE m.EmployerId IN @employerIds AND s.State = 'Delivered' AND s.OnDate >= @yearStart
        GROUP BY sc.Id, sc.Name
        ORDER BY sc.Name
        """;
}
