namespace EmployerConnect.Web.Features.Vouchings;

internal static class VouchingSql
{
    /// <summary>Somebody of the hub, or of an organisation in it; administrators are nobody's to let in.</summary>
    public const string PersonOfHub = """
        SELECT p.Id
        FROM Person p
        WHERE p.Email = @email AND p.IsSuspended = 0 AND p.IsAdministrator = 0 AND EXISTS (
            SELECT 1 FROM Membership m
            LEFT JOIN HubMember h ON h.OrganisationId = m.OrganisationId
            WHERE m.PersonId = p.Id AND m.EndedAt IS NULL AND (m.HubId = @hubId OR h.HubId = @hubId))
        """;

    public const string Insert = """
        INSERT INTO Vouching (Id, PersonId, HubId, FirstPersonId, FirstAt) VALUES (@id, @personId, @hubId, @firstPersonId, @now)
        """;

    public const string Open = """
        SELECT v.Id, v.PersonId, p.Name AS PersonName, v.HubId, v.FirstPersonId, f.Name AS FirstName, v.FirstAt
        FROM Vouching v
        JOIN Person p ON p.Id = v.PersonId
        JOIN Person f ON f.Id = v.FirstPersonId
        WHERE v.HubId IN @hubIds AND v.SecondPersonId IS NULL AND v.FirstAt > @since
        ORDER BY v.FirstAt
        """;

    public const string Confirm = """
        UPDATE Vouching SET SecondPersonId = @secondPersonId, SecondAt = @now WHERE Id = @id AND SecondPersonId IS NULL AND FirstAt > @since
        """;
}
