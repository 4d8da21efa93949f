namespace EmployerConnect.Web.Features.Shared.Posting;

internal static class PostedFormSql
{
    public const string Find = """
        SELECT BodyHash, Location FROM PostedForm WHERE PersonId = @personId AND FormKey = @formKey
        """;

    public const string Take = """
        INSERT INTO PostedForm (PersonId, FormKey, BodyHash, PostedAt) VALUES (@personId, @formKey, @bodyHash, @now)
        """;

    public const string Answered = """
        UPDATE PostedForm SET Location = @location WHERE PersonId = @personId AND FormKey = @formKey
        """;

    public const string Forget = """
        DELETE FROM PostedForm WHERE PostedAt < @before
        """;
}
