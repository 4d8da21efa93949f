using System.Text.RegularExpressions;

namespace EmployerConnect.Tests.Access;

/// <summary>
/// What somebody who knows the tables would post beside the fields of a form: owners, states, who has seen or approved something. None
/// of it may have an effect (invariant 22): the trails go on as if it were not there, and it is nowhere in the database afterwards.
/// </summary>
internal static partial class Planted
{
    public const string Word = "Overposted";

    public static readonly Guid Id = new("0badf00d-0bad-7bad-8bad-0badf00d0bad");

    /// <summary>A field for each column that says whose something is, how it stands, or who has checked it; not those that the form has itself.</summary>
    public static async Task<IEnumerable<KeyValuePair<string, string>>> Beside(AuditTrail trail, IReadOnlyCollection<KeyValuePair<string, string>> form)
    {
        var own = form.Select(field => field.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var columns = await trail.Texts("SELECT DISTINCT c.name FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table'");
        return columns.Where(column => !own.Contains(column) && Owned().IsMatch(column)).Select(column => new KeyValuePair<string, string>(column, Value(column)));
    }

    /// <summary>Where it stands all the same.</summary>
    public static async Task<IReadOnlyList<string>> Found(AuditTrail trail)
    {
        var found = new List<string>();
        foreach (var table in await trail.Texts("SELECT name FROM sqlite_master WHERE type = 'table'"))
        {
            foreach (var column in await trail.Texts($"SELECT name FROM pragma_table_info('{table}')"))
            {
                var count = await trail.Value<int>($"SELECT COUNT(*) FROM {table} WHERE {column} IN (@word, @id, @text)", new { word = Word, id = Id, text = Id.ToString() });
                if (count > 0)
                {
                    found.Add($"{table}.{column}");
                }
            }
        }

        return found;
    }

    private static string Value(string column) => column.EndsWith("Id", StringComparison.Ordinal) ? Id.ToString() : column.StartsWith("Is", StringComparison.Ordinal) ? "true" : Word;

    [GeneratedRegex("(PersonId|OrganisationId|EmployerId|SchoolId)$|^(State|Awaiting|ProposedBy|IsAdministrator|IsSuspended|AgreedByPhone|SecurityStamp|PasswordHash|CalendarUid|TokenHash|Fit|Reasons)$")]
    private static partial Regex Owned();
}
