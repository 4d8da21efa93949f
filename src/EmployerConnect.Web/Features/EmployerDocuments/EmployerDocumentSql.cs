namespace EmployerConnect.Web.Features.EmployerDocuments;

internal static class EmployerDocumentSql
{
    public const string Of = """
        SELECT d.Kind, d.ReviewOn, p.Name AS ConfirmedByName, d.ConfirmedAt
        FROM EmployerDocument d
        JOIN Person p ON p.Id = d.ConfirmedByPersonId
        WHERE d.OrganisationId = @organisationId
        ORDER BY d.Kind, d.ReviewOn DESC, d.ConfirmedAt DESC
        """;

    public const string Insert = """
        INSERT INTO EmployerDocument (Id, OrganisationId, Kind, ReviewOn, ConfirmedByPersonId, ConfirmedAt)
        VALUES (@Id, @OrganisationId, @Kind, @ReviewOn, @ConfirmedByPersonId, @ConfirmedAt)
        """;

    public const string InHubs = "SELECT COUNT(*) FROM HubMember WHERE OrganisationId = @organisationId AND HubId IN @hubIds";
}
