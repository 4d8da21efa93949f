using System.Text.RegularExpressions;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Shared.Errors;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EmployerConnect.Tests.Access;

/// <summary><c>audit.txt</c>: one row for each route that changes something, with the entries that it leaves in the audit where it succeeds.</summary>
internal static partial class AuditTable
{
    private static readonly string[] Changing = ["POST", "PUT", "DELETE", "PATCH"];

    public static IReadOnlyDictionary<string, AuditRow> Read() => Parse(File.ReadAllLines(Path.Combine(Repository.Root, "tests", "EmployerConnect.Tests", "Access", "audit.txt")));

    public static IReadOnlyDictionary<string, AuditRow> Parse(IEnumerable<string> lines) =>
        lines.Where(line => line.Length > 0 && !line.StartsWith('#')).Select(AuditRow.Parse).ToDictionary(row => row.Route);

    /// <summary>Every route of the site that a form, a program or a mail service may change something with.</summary>
    public static IReadOnlyList<string> Routes(TestSite site) =>
        [.. site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()?.ControllerTypeInfo != typeof(ErrorsController))
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []).Where(Changing.Contains).Select(method => $"{method} /{endpoint.RoutePattern.RawText!.TrimStart('/')}"))
            .Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The route that such an address belongs to.</summary>
    public static string RouteOf(IEnumerable<string> routes, string method, string address)
    {
        var path = address.Split('?')[0];
        var found = routes.Where(route => Regex.IsMatch($"{method} {path}", $"^{Parameter().Replace(route, match => match.Value.Contains(":guid", StringComparison.Ordinal) ? "[0-9a-fA-F-]{36}" : "[^/]+")}$")).ToList();
        return found.Count > 0 ? found.OrderBy(route => route.Count(sign => sign == '{')).First() : throw new InvalidOperationException($"No route answers {method} {path}.");
    }

    public static IReadOnlyList<string> Missing(IReadOnlyDictionary<string, AuditRow> table, IEnumerable<string> routes) =>
        [.. routes.Where(route => !table.ContainsKey(route)).Select(route => $"new:  {route,-66} none: say why, or the actions that it writes"), .. table.Keys.Except(routes).Select(route => $"gone: {route}")];

    /// <summary>Where what was written in the trails is not what the row says.</summary>
    public static IReadOnlyList<string> Differences(IReadOnlyDictionary<string, AuditRow> table, IReadOnlyDictionary<string, SortedSet<string>> seen) =>
    [
        .. table.Values.Where(row => row.Actions.Count > 0 && !seen.ContainsKey(row.Route)).Select(row => $"not walked: {row.Route}"),
        .. seen.Where(one => !table[one.Key].Actions.SetEquals(one.Value)).Select(one => $"was:  {table[one.Key]}\nnow:  {one.Key,-66} {string.Join(' ', one.Value)}"),
    ];

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}

/// <param name="Route">"POST /offers/new".</param>
/// <param name="Actions">What the trails see.</param>
/// <param name="Reason">Why there is nothing to write; null where there is.</param>
/// <param name="Elsewhere">Actions that stand in another test of that name.</param>
internal sealed record AuditRow(string Route, SortedSet<string> Actions, string? Reason, string? Test, IReadOnlyList<string> Elsewhere)
{
    public static AuditRow Parse(string line)
    {
        var cells = line.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var (route, rest) = ($"{cells[0]} {cells[1]}", cells[2]);
        if (rest.StartsWith("none:", StringComparison.Ordinal))
        {
            return new(route, [], rest["none:".Length..].Trim(), null, []);
        }

        var parts = rest.Split(['(', ')', ':'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var isOnlyElsewhere = rest.StartsWith('(');
        var (test, elsewhere) = parts.Length > 1 ? (parts[^2], parts[^1].Split(' ')) : (null, []);
        return new(route, isOnlyElsewhere ? [] : [.. parts[0].Split(' ')], null, test, elsewhere);
    }

    public override string ToString() => $"{Route,-66} {(Reason is null ? string.Join(' ', Actions) : $"none: {Reason}")}{(Test is null ? "" : $" ({Test}: {string.Join(' ', Elsewhere)})")}";
}
