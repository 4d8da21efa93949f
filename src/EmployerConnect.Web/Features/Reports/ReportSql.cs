namespace EmployerConnect.Web.Features.Reports;

internal static class ReportSql
{
    /// <summary>One person's open report of one offer is enough.</summary>
    public const string InsertOfOffer = """
        INSERT INTO OfferReport (Id, OfferId, Reason, Note, ReportedByPersonId, ReportedAt, State)
        SELECT @id, @subjectId, @reason, @note, @by, @now, 'Open'
        WHERE NOT EXISTS (SELECT 1 FROM OfferReport WHERE OfferId = @subjectId AND ReportedByPersonId = @by AND State = 'Open')
        """;

    public const string InsertOfRequest = """
        INSERT INTO RequestReport (Id, RequestId, Reason, Note, ReportedByPersonId, ReportedAt, State)
        SELECT @id, @subjectId, @reason, @note, @by, @now, 'Open'
        WHERE NOT EXISTS (SELECT 1 FROM RequestReport WHERE RequestId = @subjectId AND ReportedByPersonId = @by AND State = 'Open')
        """;

    public const string OfHubs = """
        SELECT r.Id, 'Offer' AS Kind, r.OfferId AS SubjectId, o.Title, g.Name AS OrganisationName, r.Reason, r.Note, p.Name AS ReportedByName, r.ReportedAt
        FROM OfferReport r
        JOIN Offer o ON o.Id = r.OfferId
        JOIN Organisation g ON g.Id = o.OrganisationId
        JOIN Person p ON p.Id = r.ReportedByPersonId
        WHERE r.State = 'Open' AND EXISTS (SELECT 1 FROM HubMember m WHERE m.OrganisationId = o.OrganisationId AND m.HubId IN @hubIds)
        UNION ALL
        SELECT r.Id, 'Request' AS Kind, r.RequestId AS SubjectId, q.Title, g.Name AS OrganisationName, r.Reason, r.Note, p.Name AS ReportedByName, r.ReportedAt
        FROM RequestReport r
        JOIN EncounterRequest q ON q.Id = r.RequestId
        JOIN Organisation g ON g.Id = q.OrganisationId
        JOIN Person p ON p.Id = r.ReportedByPersonId
        WHERE r.State = 'Open' AND q.HubId IN @hubIds
        ORDER BY ReportedAt
        """;

    public const string MoveOfOffer = """
        UPDATE OfferReport SET State = @state, ClosedByPersonId = @by, ClosedAt = @now WHERE Id = @id AND State = @fromState
        """;

    public const string MoveOfRequest = """
        UPDATE RequestReport SET State = @state, ClosedByPersonId = @by, ClosedAt = @now WHERE Id = @id AND State = @fromState
        """;
}
