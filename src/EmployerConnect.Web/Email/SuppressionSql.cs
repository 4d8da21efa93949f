namespace EmployerConnect.Web.Email;

internal static class SuppressionSql
{
    public const string Of = "SELECT Reason FROM MailSuppression WHERE Email = @email";

    public const string Add = """
        INSERT INTO MailSuppression (Email, Reason, SinceAt, Detail)
        SELECT @email, @reason, @now, @detail
        WHERE NOT EXISTS (SELECT 1 FROM MailSuppression WHERE Email = @email AND Reason = @reason)
        """;

    public const string Lift = "DELETE FROM MailSuppression WHERE Email = @email AND Reason = @reason";

    public const string Count = "SELECT COUNT(*) FROM MailSuppression";

    public const string All = """
        SELECT Email, Reason, SinceAt, Detail FROM MailSuppression ORDER BY SinceAt DESC, Email
        {page}
        """;
}
