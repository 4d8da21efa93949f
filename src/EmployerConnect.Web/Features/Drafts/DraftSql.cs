namespace EmployerConnect.Web.Features.Drafts;

internal static class DraftSql
{
    public const string Find = """
        SELECT Id, PersonId, OrganisationId, Kind, Fields, Step, Version, CreatedAt, UpdatedAt FROM Draft WHERE Id = @id
        """;

    public const string Mine = """
        SELECT Id, Kind, Fields, UpdatedAt FROM Draft WHERE PersonId = @personId AND Kind = @kind ORDER BY UpdatedAt DESC
        """;

    public const string Begin = """
        INSERT INTO Draft (Id, PersonId, OrganisationId, Kind, Fields, Step, Version, CreatedAt, UpdatedAt)
        VALUES (@Id, @PersonId, @OrganisationId, @Kind, @Fields, @Step, @Version, @CreatedAt, @UpdatedAt)
        """;

    public const string Keep = """
        UPDATE Draft
        SET Fields = @Fields, Step = @Step, UpdatedAt = @UpdatedAt, Version = Version + 1
        WHERE Id = @Id AND PersonId = @PersonId AND Version = @Version
        """;

    /// <summary>The draft becomes what it is a draft of: who finds the row has the right to publish it, and nobody finds it twice.</summary>
    public const string Consume = """
        DELETE FROM Draft WHERE Id = @Id AND PersonId = @PersonId AND Version = @Version
        """;

    public const string Discard = """
        DELETE FROM Draft WHERE Id = @id AND PersonId = @personId
        """;
}
