using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.Access;

/// <summary>
/// <c>access.txt</c>: one row for each route and method, one column for each visitor. "in" is the redirect to signing in, other
/// redirects and answers are their numbers. A refusal (in, 403, 404) is held to the letter, and to leaving every row as it was;
/// what stands for somebody who may come in is whatever the page answers to an empty form.
/// </summary>
internal static class AccessTable
{
    public static readonly string[] Columns = ["anonymous", "school", "employer", "hub", "volunteer", "ex-member", "suspended"];

    public static IReadOnlyDictionary<string, string[]> Read() => Parse(File.ReadAllLines(Path.Combine(Repository.Root, "tests", "EmployerConnect.Tests", "Access", "access.txt")));

    public static IReadOnlyDictionary<string, string[]> Parse(IEnumerable<string> lines) =>
        lines.Where(line => line.Length > 0 && !line.StartsWith('#'))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToDictionary(cells => $"{cells[0]} {cells[1]}", cells => cells[2..]);

    public static string Row(string route, IEnumerable<string> cells) => $"{route,-66} {string.Join(' ', cells.Select(cell => $"{cell,-4}"))}".TrimEnd();

    /// <summary>Each route that has no row, or answers otherwise than its row says; ready to be looked at and pasted.</summary>
    public static IReadOnlyList<string> Differences(IReadOnlyDictionary<string, string[]> table, IReadOnlyDictionary<string, string[]> seen) =>
    [
        .. seen.Where(one => !table.ContainsKey(one.Key)).Select(one => $"new:  {Row(one.Key, one.Value)}"),
        .. seen.Where(one => table.TryGetValue(one.Key, out var row) && !row.SequenceEqual(one.Value)).Select(one => $"was:  {Row(one.Key, table[one.Key])}\nnow:  {Row(one.Key, one.Value)}"),
        .. table.Keys.Where(key => !seen.ContainsKey(key)).Select(key => $"gone: {key}"),
    ];
}
