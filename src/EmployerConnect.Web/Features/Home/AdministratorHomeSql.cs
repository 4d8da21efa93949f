namespace EmployerConnect.Web.Features.Home;

internal static class AdministratorHomeSql
{
    public const string Hubs = """
        SELECT h.Id, h.Name, COUNT(CASE WHEN o.Kind = 'School' THEN 1 END) AS Schools, COUNT(CASE WHEN o.Kind = 'Employer' THEN 1 END) AS Employers
        FROM Hub h
        LEFT JOIN HubMember m ON m.HubId = h.Id
        LEFT JOIN Organisation o ON o.Id = m.OrganisationId AND o.MergedIntoId IS NULL
        GROUP BY h.Id, h.Name
        ORDER BY h.Name
        """;

    /// <summary>The latest of each kind.</summary>
    public const string Imports = """
        SELECT i.Kind, i.FinishedAt, i.RowsRead, i.Rejected
        FROM ImportRun i
        WHERE NOT EXISTS (SELECT 1 FROM ImportRun later WHERE later.Kind = i.Kind AND later.Number > i.Number)
        ORDER BY i.Kind
        """;

    public const string Mail = """
        SELECT State, COUNT(*) AS Number FROM OutboxMessage WHERE State <> 'Sent' GROUP BY State ORDER BY State
        """;
}
