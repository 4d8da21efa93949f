namespace EmployerConnect.Web.Features.Reach;

internal static class ReachSql
{
    /// <summary>Schools of a hub inside a box, with what they have had this school year, booked sessions included.</summary>
    public const string Schools = """
        SELECT o.Id, o.Name, o.Town, o.Latitude, o.Longitude,
               (SELECT COUNT(*) FROM EncounterMatch m JOIN SessionMatch sm ON sm.MatchId = m.Id JOIN Session s ON s.Id = sm.SessionId
                WHERE m.SchoolId = o.Id AND s.State IN ('Booked', 'Delivered') AND s.OnDate >= @yearStart) AS EncountersThisYear
        FROM Organisation o
        WHERE o.Kind = 'School' AND o.MergedIntoId IS NULL
          AND o.Latitude BETWEEN @south AND @north AND o.Longitude BETWEEN @west AND @east
          AND EXISTS (SELECT 1 FROM HubMember h WHERE h.OrganisationId = o.Id)
        ORDER BY o.Name, o.Town
        """;
}
