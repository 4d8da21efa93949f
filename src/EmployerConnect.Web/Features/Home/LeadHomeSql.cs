namespace EmployerConnect.Web.Features.Home;

internal static class LeadHomeSql
{
    /// <summary>People of the hub and of its organisations; those without a session are the ones that never signed in, or not for as long as sessions are kept.</summary>
    public const string Joined = """
        SELECT COUNT(*) AS Joined, COUNT(s.PersonId) AS SignedIn
        FROM Person p
        LEFT JOIN (SELECT PersonId FROM SignInSession GROUP BY PersonId) s ON s.PersonId = p.Id
        WHERE p.IsSuspended = 0
          AND EXISTS (SELECT 1 FROM Membership m
                      LEFT JOIN HubMember h ON h.OrganisationId = m.OrganisationId
                      WHERE m.PersonId = p.Id AND m.EndedAt IS NULL AND (m.HubId = @hubId OR h.HubId = @hubId))
        """;

    public const string Invited = """
        SELECT COUNT(*)
        FROM Invitation i
        WHERE i.State = 'Open' AND (i.HubId = @hubId OR EXISTS (SELECT 1 FROM HubMember m WHERE m.OrganisationId = i.OrganisationId AND m.HubId = @hubId))
        """;

    /// <summary>Schools of the hub, and those of them that have met somebody this school year.</summary>
    public const string Coverage = """
        SELECT COUNT(*) AS Schools, COUNT(met.SchoolId) AS Reached
        FROM Organisation o
        JOIN HubMember h ON h.OrganisationId = o.Id
        LEFT JOIN (SELECT m.SchoolId
                   FROM EncounterMatch m
                   JOIN SessionMatch sm ON sm.MatchId = m.Id
                   JOIN Session s ON s.Id = sm.SessionId
                   WHERE s.State = 'Delivered' AND s.OnDate >= @yearStart
                   GROUP BY m.SchoolId) met ON met.SchoolId = o.Id
        WHERE h.HubId = @hubId AND o.Kind = 'School' AND o.MergedIntoId IS NULL
        """;
}
