using System.Text.RegularExpressions;

namespace EmployerConnect.BrowserTests.Tour;

/// <summary>The GET routes of the site, from the table that the access test holds to the running site's own endpoints.</summary>
public sealed class SiteRoutes
{
    private readonly List<(string Route, Regex Shape, int Literals)> _routes;

    private SiteRoutes(IEnumerable<string> routes) =>
        _routes = [.. routes.Select(route => (route, Shape(route), route.Count(letter => letter == '/') - route.Count(letter => letter == '{')))];

    public IEnumerable<string> All => _routes.Select(route => route.Route);

    public static SiteRoutes Read() =>
        new(File.ReadLines(Path.Combine(RunningSite.Root(), "tests", "EmployerConnect.Tests", "Access", "access.txt"))
            .Where(line => line.StartsWith("GET ", StringComparison.Ordinal))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1])
            .Distinct());

    /// <summary>The route that a path belongs to: the one with the most words of its own.</summary>
    public string? Find(string path) =>
        _routes.Where(route => route.Shape.IsMatch(path)).OrderByDescending(route => route.Literals).Select(route => route.Route).FirstOrDefault();

    private static Regex Shape(string route)
    {
        var pattern = Regex.Replace(Regex.Escape(route), @"\\\{([^}:]+)(:\w+)?}", part => part.Groups[2].Value == ":guid" ? "[0-9a-fA-F-]{36}" : "[^/]+");
        return new Regex($"^{pattern}$", RegexOptions.NonBacktracking);
    }
}
