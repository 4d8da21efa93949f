namespace EmployerConnect.Web.Features.Problems;

internal static class ProblemSql
{
    /// <summary>The hubs of a place: those of an organisation, or the hub itself.</summary>
    public const string HubsOf = """
        SELECT h.Id
        FROM Hub h
        WHERE h.Id = @placeId OR EXISTS (SELECT 1 FROM HubMember m WHERE m.HubId = h.Id AND m.OrganisationId = @placeId)
        """;

    public const string Insert = """
        INSERT INTO ProblemReport (Id, HubId, Kind, Page, Note, ReportedByPersonId, ReportedAt, State)
        VALUES (@id, @hubId, @kind, @page, @note, @by, @now, 'Open')
        """;

    public const string OfHubs = """
        SELECT r.Id, r.HubId, r.Kind, r.Page, r.Note, p.Name AS ReportedByName, r.ReportedAt
        FROM ProblemReport r
        JOIN Person p ON p.Id = r.ReportedByPersonId
        WHERE r.State = 'Open' AND r.HubId IN @hubIds
        ORDER BY r.ReportedAt
        """;

    public const string Move = """
        UPDATE ProblemReport SET State = @state, ClosedByPersonId = @by, ClosedAt = @now WHERE Id = @id AND State = @fromState
        """;
}
