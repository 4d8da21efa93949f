namespace EmployerConnect.Web.Features.Sessions;

/// <summary>What the statements of <see cref="SessionListSql"/> share.</summary>
internal static class SessionListParts
{
    public const string Columns = """
        s.Id, s.Title, s.Activity, s.OnDate, s.StartMinute, s.DurationMinutes, s.StartsAt, s.EndsAt, s.Delivery, s.Place, s.State, s.WholeDays,
               (SELECT MIN(e.Name) FROM SessionMatch sm JOIN EncounterMatch m ON m.Id = sm.MatchId JOIN Organisation e ON e.Id = m.EmployerId WHERE sm.SessionId = s.Id) AS EmployerName,
               (SELECT MIN(c.Name) FROM SessionMatch sm JOIN EncounterMatch m ON m.Id = sm.MatchId JOIN Organisation c ON c.Id = m.SchoolId WHERE sm.SessionId = s.Id) AS SchoolName,
               (SELECT COUNT(*) FROM SessionMatch sm WHERE sm.SessionId = s.Id) AS Schools
        """;

    public const string Theirs = """
        (s.HubId IN @hubIds
         OR EXISTS (SELECT 1 FROM SessionPerson sp WHERE sp.SessionId = s.Id AND sp.PersonId = @personId)
         OR EXISTS (SELECT 1 FROM SessionMatch sm JOIN EncounterMatch m ON m.Id = sm.MatchId
                    WHERE sm.SessionId = s.Id AND (m.EmployerId IN @organisationIds OR m.SchoolId IN @organisationIds)))
        """;
}
