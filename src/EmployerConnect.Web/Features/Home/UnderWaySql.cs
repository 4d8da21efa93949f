namespace EmployerConnect.Web.Features.Home;

internal static class UnderWaySql
{
    /// <summary>What is being made for somebody, and a file that they have not fetched yet.</summary>
    public const string Of = """
        SELECT 'Plan' AS Kind, r.Id, CAST(NULL AS nvarchar(200)) AS Name, r.PercentDone AS Done, 100 AS Total, r.CreatedAt AS At
        FROM HubPlanRun r
        WHERE r.AskedByPersonId = @personId AND r.HubId IN @hubIds AND r.State IN ('Waiting', 'Running')
        UNION ALL
        SELECT 'Spreadsheet' AS Kind, s.Id, s.FileName AS Name, s.RowsDone AS Done, s.RowsTotal AS Total, s.ChangedAt AS At
        FROM Spreadsheet s
        WHERE s.AskedByPersonId = @personId AND s.HubId IN @hubIds AND s.State IN ('Checking', 'BringingIn', 'TakingBack')
        UNION ALL
        SELECT CASE WHEN x.State = 'Done' THEN 'File' ELSE 'Export' END AS Kind, x.Id, x.Kind AS Name, x.RowsDone AS Done, x.RowsTotal AS Total, x.CreatedAt AS At
        FROM ExportRun x
        WHERE x.AskedByPersonId = @personId AND (x.State IN ('Waiting', 'Running') OR (x.State = 'Done' AND x.FetchedAt IS NULL AND x.EndedAt > @since))
        UNION ALL
        SELECT 'Mailing' AS Kind, m.Id, CAST(NULL AS nvarchar(200)) AS Name,
               (SELECT COUNT(*) FROM OutboxMessage o WHERE o.MailingId = m.Id AND o.Kind = 'mail' AND o.State = 'Sent') AS Done,
               0 AS Total, m.AskedAt AS At
        FROM Mailing m
        WHERE m.AskedByPersonId = @personId AND m.HubId IN @hubIds AND EXISTS (SELECT 1 FROM OutboxMessage o WHERE o.MailingId = m.Id AND o.State = 'Waiting')
        ORDER BY At
        """;
}
