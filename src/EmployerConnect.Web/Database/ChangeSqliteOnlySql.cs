namespace EmployerConnect.Web.Database;

internal static class ChangeSqliteOnlySql
{
    /// <summary>One writer at a time: what has been committed has every number up to the highest.</summary>
    public const string Next = "SELECT COALESCE(MAX(Stamp), 0) + 1 FROM MatchingChange";

    public const string Since = "SELECT Stamp, Kind, SubjectId FROM MatchingChange WHERE Stamp >= @from";

    public const string Forget = "DELETE FROM MatchingChange WHERE At < datetime('now', '-2 days') AND Stamp < (SELECT MAX(m.Stamp) FROM MatchingChange m)";

    public static ChangeStatements All => new(Next, Since, Forget);
}
