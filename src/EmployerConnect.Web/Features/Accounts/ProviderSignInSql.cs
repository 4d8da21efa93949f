namespace EmployerConnect.Web.Features.Accounts;

internal static class ProviderSignInSql
{
    public const string Owner = """
        SELECT PersonId FROM ProviderSignIn WHERE SubjectHash = @subjectHash
        """;

    public const string Of = """
        SELECT Id, Provider, LinkedAt FROM ProviderSignIn WHERE PersonId = @personId ORDER BY LinkedAt
        """;

    public const string Insert = """
        INSERT INTO ProviderSignIn (Id, PersonId, Provider, SubjectHash, LinkedAt) VALUES (@id, @personId, @provider, @subjectHash, @now)
        """;

    public const string Remove = """
        DELETE FROM ProviderSignIn WHERE Id = @id AND PersonId = @personId
        """;
}
