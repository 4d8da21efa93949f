namespace EmployerConnect.Web.Features.Coverage;

internal static class CoverageSql
{
    public const string Schools = """
        SELECT o.Id, o.Name, o.Town, o.Latitude, o.Longitude, r.Pupils,
               COALESCE((SELECT SUM(q.SessionsWanted - q.SessionsHeld) FROM EncounterRequest q WHERE q.OrganisationId = o.Id AND q.HubId = @hubId AND q.State = 'Open'), 0) AS Unmet,
               (SELECT COUNT(*) FROM EncounterMatch m JOIN SessionMatch sm ON sm.MatchId = m.Id JOIN Session s ON s.Id = sm.SessionId
                WHERE m.SchoolId = o.Id AND s.State IN ('Booked', 'Delivered') AND s.OnDate >= @yearStart) AS Encounters,
               COALESCE((SELECT SUM(x.Pupils) FROM SessionReach x JOIN Session s ON s.Id = x.SessionId
                WHERE x.OrganisationId = o.Id AND s.State = 'Delivered' AND s.OnDate >= @yearStart), 0) AS Reached
        FROM HubMember h
        JOIN Organisation o ON o.Id = h.OrganisationId
        LEFT JOIN School r ON r.Urn = o.Urn
        WHERE h.HubId = @hubId AND o.Kind = 'School' AND o.MergedIntoId IS NULL
        ORDER BY o.Name, o.Town
        """;
}
