namespace EmployerConnect.Tests.Sql;

/// <summary>Functions that both engines have, with the numbers of arguments that both take; TSqlModel knows no function names.</summary>
internal static class SubsetFunctions
{
    public static readonly IReadOnlySet<string> Aggregates = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "COUNT", "SUM", "MIN", "MAX", "STRING_AGG" };

    /// <summary>SQL Server wants an order in their OVER.</summary>
    private static readonly HashSet<string> Ranked = new(StringComparer.OrdinalIgnoreCase) { "ROW_NUMBER", "RANK", "DENSE_RANK", "LAG", "LEAD" };

    private static readonly Dictionary<string, (int Least, int Most)> Arguments = new(StringComparer.OrdinalIgnoreCase)
    {
        ["COUNT"] = (1, 1),
        ["SUM"] = (1, 1),
        // SQLite's MIN and MAX of several values are other functions.
        ["MIN"] = (1, 1),
        ["MAX"] = (1, 1),
        ["STRING_AGG"] = (2, 2),
        ["CONCAT"] = (2, 254),
        ["LOWER"] = (1, 1),
        ["UPPER"] = (1, 1),
        ["LTRIM"] = (1, 1),
        ["RTRIM"] = (1, 1),
        ["TRIM"] = (1, 1),
        ["REPLACE"] = (3, 3),
        ["SUBSTRING"] = (3, 3),
        ["ABS"] = (1, 1),
        ["ROUND"] = (2, 2),
        ["ROW_NUMBER"] = (0, 0),
        ["RANK"] = (0, 0),
        ["DENSE_RANK"] = (0, 0),
        ["LAG"] = (1, 3),
        ["LEAD"] = (1, 3),
    };

    public static string? Problem(string name, int arguments, bool isOrdered)
    {
        if (!Arguments.TryGetValue(name, out var allowed))
        {
            return $"function {name} is not in the subset";
        }

        if (arguments < allowed.Least || arguments > allowed.Most)
        {
            return $"function {name} with {arguments} arguments is not in the subset";
        }

        return Ranked.Contains(name) && !isOrdered ? $"function {name} needs OVER (… ORDER BY …)" : null;
    }
}
