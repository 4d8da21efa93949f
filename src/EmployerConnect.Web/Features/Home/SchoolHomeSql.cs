namespace EmployerConnect.Web.Features.Home;

internal static class SchoolHomeSql
{
    public const string ToCount = """
        SELECT s.Id, s.Title, s.Activity, s.OnDate, s.StartMinute, s.DurationMinutes, s.StartsAt, s.EndsAt, s.Delivery, s.Place, s.State, s.WholeDays,
               e.Name AS EmployerName, sc.Name AS SchoolName, 1 AS Schools, COUNT(*) OVER () AS Total
        FROM EncounterMatch m
        JOIN SessionMatch sm ON sm.MatchId = m.Id
        JOIN Session s ON s.Id = sm.SessionId
        JOIN Organisation e ON e.Id = m.EmployerId
        JOIN Organisation sc ON sc.Id = m.SchoolId
        WHERE m.SchoolId IN @schoolIds AND s.State = 'Booked' AND s.EndsAt <= @now
        ORDER BY s.StartsAt, s.Title
        {page}
        """;

    public const string Requests = """
        SELECT r.Id, r.Title, r.CreatedAt, r.SessionsWanted, r.SessionsHeld,
               (SELECT COUNT(*) FROM EncounterMatch m WHERE m.RequestId = r.Id AND m.State IN ('Proposed', 'Agreed', 'Approved')) AS UnderWay
        FROM EncounterRequest r
        WHERE r.OrganisationId IN @schoolIds AND r.State = 'Open' AND r.SessionsHeld < r.SessionsWanted
          AND EXISTS (SELECT 1 FROM RequestWindow w WHERE w.RequestId = r.Id AND w.ToDate >= @today)
        ORDER BY r.CreatedAt, r.Title
        """;

    /// <summary>This school year's encounters, with what the request was for; where it names no benchmark, with what the offer serves.</summary>
    public const string Encounters = """
        SELECT r.YearGroups, CASE WHEN r.Benchmarks = 0 THEN o.Benchmarks ELSE r.Benchmarks END AS Benchmarks, s.State
        FROM EncounterMatch m
        JOIN SessionMatch sm ON sm.MatchId = m.Id
        JOIN Session s ON s.Id = sm.SessionId
        JOIN EncounterRequest r ON r.Id = m.RequestId
        JOIN Offer o ON o.Id = m.OfferId
        WHERE m.SchoolId IN @schoolIds AND s.State IN ('Booked', 'Delivered') AND s.OnDate >= @yearStart
        """;

    public const string Ages = """
        SELECT sc.LowAge, sc.HighAge
        FROM Organisation o
        JOIN School sc ON sc.Urn = o.Urn
        WHERE o.Id IN @schoolIds
        """;
}
