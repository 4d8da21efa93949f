namespace EmployerConnect.Web.Features.Reports;

internal static class ReportSql
{
    /// <summary>One person's open report of one offer is enough.</summary>
    public const string Insert = """
        INSERT INTO OfferReport (Id, OfferId, Reason, Note, ReportedByPersonId, ReportedAt, State)
        SELECT @id, @offerId, @reason, @note, @by, @now, 'Open'
        WHERE NOT EXISTS (SELECT 1 FROM OfferReport WHERE OfferId = @offerId AND ReportedByPersonId = @by AND State = 'Open')
        """;

    public const string OfHubs = """
        SELECT r.Id, r.OfferId, o.Title AS OfferTitle, g.Name AS OrganisationName, r.Reason, r.Note, p.Name AS ReportedByName, r.ReportedAt
        FROM OfferReport r
        JOIN Offer o ON o.Id = r.OfferId
        JOIN Organisation g ON g.Id = o.OrganisationId
        JOIN Person p ON p.Id = r.ReportedByPersonId
        WHERE r.State = 'Open' AND EXISTS (SELECT 1 FROM HubMember m WHERE m.OrganisationId = o.OrganisationId AND m.HubId IN @hubIds)
        ORDER BY r.ReportedAt
        """;

    public const string Move = """
        UPDATE OfferReport SET State = @state, ClosedByPersonId = @by, ClosedAt = @now WHERE Id = @id AND State = @fromState
        """;
}
