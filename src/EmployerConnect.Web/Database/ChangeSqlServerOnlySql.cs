namespace EmployerConnect.Web.Database;

internal static class ChangeSqlServerOnlySql
{
    /// <summary>The lowest number of a transaction that is still open, or the next one where none is.</summary>
    public const string Next = "SELECT CAST(MIN_ACTIVE_ROWVERSION() AS bigint)";

    public const string Since = "SELECT CAST(Stamp AS bigint) AS Stamp, Kind, SubjectId FROM MatchingChange WHERE Stamp >= CAST(@from AS binary(8))";

    public const string Forget = "DELETE FROM MatchingChange WHERE At < DATEADD(day, -2, SYSUTCDATETIME()) AND Stamp < (SELECT MAX(m.Stamp) FROM MatchingChange m)";

    public static ChangeStatements All => new(Next, Since, Forget);
}
