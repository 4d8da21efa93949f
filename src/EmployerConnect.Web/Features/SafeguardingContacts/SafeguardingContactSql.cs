namespace EmployerConnect.Web.Features.SafeguardingContacts;

internal static class SafeguardingContactSql
{
    public const string Hub = "SELECT Name FROM Hub WHERE Id = @hubId";

    public const string Team = """
        SELECT p.Id, p.Name, MIN(m.Role) AS Role,
               CASE WHEN EXISTS (SELECT 1 FROM SafeguardingContact c WHERE c.HubId = @hubId AND c.PersonId = p.Id) THEN 1 ELSE 0 END AS IsContact
        FROM Membership m
        JOIN Person p ON p.Id = m.PersonId
        WHERE m.HubId = @hubId AND m.EndedAt IS NULL AND p.IsSuspended = 0
        GROUP BY p.Id, p.Name
        ORDER BY p.Name
        """;

    public const string Name = """
        INSERT INTO SafeguardingContact (HubId, PersonId, NamedByPersonId, SinceAt)
        SELECT @hubId, @personId, @by, @now
        WHERE NOT EXISTS (SELECT 1 FROM SafeguardingContact WHERE HubId = @hubId AND PersonId = @personId)
        """;

    public const string Release = "DELETE FROM SafeguardingContact WHERE HubId = @hubId AND PersonId = @personId";
}
