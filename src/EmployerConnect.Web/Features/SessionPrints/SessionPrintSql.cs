namespace EmployerConnect.Web.Features.SessionPrints;

internal static class SessionPrintSql
{
    /// <summary>How many pupils come from which school.</summary>
    public const string Groups = """
        SELECT s.Name AS SchoolName, m.GroupSize, r.YearGroups
        FROM SessionMatch sm
        JOIN EncounterMatch m ON m.Id = sm.MatchId
        JOIN EncounterRequest r ON r.Id = m.RequestId
        JOIN Organisation s ON s.Id = m.SchoolId
        WHERE sm.SessionId = @sessionId
        ORDER BY s.Name
        """;

    /// <summary>Whether each volunteer holds, on the day, what the session needs: a yes or a no, and nothing else of the check.</summary>
    public const string Cleared = """
        SELECT sp.PersonId,
               CASE WHEN EXISTS (SELECT 1 FROM VolunteerClearance c WHERE c.PersonId = sp.PersonId AND c.Level >= @needed AND c.IssuedOn <= @from AND c.ExpiresOn >= @to) THEN 1 ELSE 0 END AS IsCleared
        FROM SessionPerson sp
        WHERE sp.SessionId = @sessionId AND sp.Role = 'Volunteer'
        """;
}
