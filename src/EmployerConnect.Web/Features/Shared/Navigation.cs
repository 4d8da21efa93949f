using EmployerConnect.Web.Features.Accounts;

namespace EmployerConnect.Web.Features.Shared;

/// <summary>An entry of the menu.</summary>
public sealed record NavigationItem(string Text, string Href);

/// <summary>The menu of whoever is asking.</summary>
public static class Navigation
{
    private static readonly NavigationItem Home = new("Home", "/");
    private static readonly NavigationItem Sessions = new("Sessions", "/sessions");

    /// <summary>First parts of addresses whose pages stand behind one entry of the menu.</summary>
    private static readonly string[] OfAdministration = ["hubs", "ranking", "mail"];
    private static readonly string[] OfHub = ["invitations", "reports", "vouchings", "clearances", "exports", "mailings"];

    public static IReadOnlyList<NavigationItem> For(Actor? actor)
    {
        if (actor is null)
        {
            return [new("Search offers", "/offers"), new("Join as an employer", "/join"), new("Sign in", "/sign-in")];
        }

        IEnumerable<NavigationItem> items = [Home, .. OfRole(actor.Here), new("Calendar", "/calendar"), .. OfAdministrator(actor)];
        return [.. items.DistinctBy(item => item.Text)];
    }

    /// <summary>The entry that the address belongs to: the longest that it begins with, else one of the same first part.</summary>
    public static NavigationItem? Current(IEnumerable<NavigationItem> items, string path)
    {
        var candidates = items.ToList();
        if (OfAdministration.Contains(First(path)))
        {
            path = "/administration";
        }
        else if (OfHub.Contains(First(path)))
        {
            path = "/joining";
        }
        else if (First(path) == "calendars")
        {
            path = "/calendar";
        }

        return candidates.Where(item => path == item.Href || (item.Href.Length > 1 && path.StartsWith(item.Href + "/", StringComparison.Ordinal))).MaxBy(item => item.Href.Length)
            ?? candidates.Find(item => item.Href.Length > 1 && First(item.Href) == First(path));
    }

    private static IEnumerable<NavigationItem> OfRole(Actor actor)
    {
        if (actor.IsCoordinator)
        {
            return [new("Approvals", "/approvals"), new("Plan", "/plans"), new("Matches", "/matches"), Sessions, new("Offers", "/offers"), new("Requests", "/requests"), new("Your hub", "/joining")];
        }

        NavigationItem[] employer = actor.IsEmployer ? [new("Offers", "/offers/mine"), new("Requests to help", "/requests")] : [];
        NavigationItem[] school = actor.IsSchool ? [new("Requests", "/requests/mine"), new("Offers", "/offers")] : [];
        return [.. employer, .. school, new("Proposals", "/matches"), Sessions];
    }

    private static IEnumerable<NavigationItem> OfAdministrator(Actor actor) =>
        actor.IsAdministrator ? [new("Administration", "/administration")] : [];

    private static string First(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault("");
}
