using EmployerConnect.Web.Database;

namespace EmployerConnect.Tests.Support;

/// <summary>Every row of every table but those that a visit itself writes: the session, its tries, and the key of the form. Two readings that are alike mean that nothing was saved.</summary>
public static class EveryRow
{
    private const string Tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('SignInSession', 'SignInTry', 'PostedForm', 'OutwardCode', 'Postcode', 'Place')";

    public static Task<string> Of(TestSite site) => site.With<Database, string>(database => database.Read(async work =>
    {
        var rows = new List<object>();
        foreach (var table in await work.Query<string>(Tables))
        {
            rows.AddRange(await work.Query<object>($"SELECT '{table}' AS TableName, t.* FROM {table} t"));
        }

        return string.Join('\n', rows);
    }));
}
