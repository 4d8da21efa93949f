using System.Text.RegularExpressions;

namespace EmployerConnect.BrowserTests.Tour;

/// <summary>The GET routes of the site, from the table that the access test holds to the running site's own endpoints.</summary>
public sealed class SiteRoutes
{
    // In a row after the method, the route and what a visitor gets.
    private const int FirstRole = 3;

    private readonly List<(string Route, Regex Shape, int Literals, bool IsOfSchools)> _routes;

    private SiteRoutes(IEnumerable<string[]> rows) =>
        _routes = [.. rows.Select(row => (row[1], Shape(row[1]), row[1].Count(letter => letter == '/') - row[1].Count(letter => letter == '{'), row[FirstRole] == "200"))];

    public IEnumerable<string> All => _routes.Select(route => route.Route);

    public static SiteRoutes Read() =>
        new(File.ReadLines(Path.Combine(RunningSite.Root(), "tests", "EmployerConnect.Tests", "Access", "access.txt"))
            .Where(line => line.StartsWith("GET ", StringComparison.Ordinal))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .DistinctBy(row => row[1]));

    /// <summary>Whether a careers leader sees it, whatever is in it.</summary>
    public bool IsOfSchools(string route) => _routes.First(one => one.Route == route).IsOfSchools;

    /// <summary>The route that a path belongs to: the one with the most words of its own.</summary>
    public string? Find(string path) =>
        _routes.Where(route => route.Shape.IsMatch(path)).OrderByDescending(route => route.Literals).Select(route => route.Route).FirstOrDefault();

    private static Regex Shape(string route)
    {
        var pattern = Regex.Replace(Regex.Escape(route), @"\\\{([^}:]+)(:\w+)?}", part => part.Groups[2].Value == ":guid" ? "[0-9a-fA-F-]{36}" : "[^/]+");
        return new Regex($"^{pattern}$", RegexOptions.NonBacktracking);
    }
}
