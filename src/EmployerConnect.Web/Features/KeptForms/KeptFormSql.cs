namespace EmployerConnect.Web.Features.KeptForms;

internal static class KeptFormSql
{
    /// <summary>A few for each person: nobody fills the table by sending again and again.</summary>
    public const string Insert = """
        INSERT INTO KeptForm (Id, TokenHash, PersonId, Content, KeptAt)
        SELECT @id, @hash, @personId, @content, @now
        WHERE (SELECT COUNT(*) FROM KeptForm WHERE PersonId = @personId) < @most
        """;

    public const string Find = """
        SELECT Content FROM KeptForm WHERE TokenHash = @hash AND PersonId = @personId AND KeptAt >= @since
        """;

    public const string Forget = "DELETE FROM KeptForm WHERE TokenHash = @hash AND PersonId = @personId";

    public const string ForgetOld = "DELETE FROM KeptForm WHERE PersonId = @personId AND KeptAt < @since";
}
