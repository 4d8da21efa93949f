namespace EmployerConnect.BrowserTests.Tour;

/// <summary>GET routes that answer with something else than a page, each with what it is.</summary>
public static class NotPages
{
    private static readonly Dictionary<string, string> Known = new()
    {
        ["/account/providers/{key}"] = "leads to the provider",
        ["/demo/sign-in/{personId:guid}"] = "signs in and leads home",
        ["/development/mail/{name}.{form}"] = "a mail as it was sent",
        ["/exports/checks.csv"] = "a download",
        ["/exports/encounters.csv"] = "a download",
        ["/exports/evidence.csv"] = "a download",
        ["/exports/matches.csv"] = "a download",
        ["/exports/members.csv"] = "a download",
        ["/exports/offers.csv"] = "a download",
        ["/exports/reach.csv"] = "a download",
        ["/exports/requests.csv"] = "a download",
        ["/exports/runs/{id:guid}/file.csv"] = "a download",
        ["/exports/runs/{id:guid}/progress"] = "numbers for a script",
        ["/exports/sessions.csv"] = "a download",
        ["/mailings/{id:guid}/progress"] = "numbers for a script",
        ["/maps/base.json"] = "shapes for a script",
        ["/my-data.json"] = "a download",
        ["/offers/drafts/{id:guid}"] = "leads to the page where the draft goes on",
        ["/offers/reach"] = "numbers for a script",
        ["/plans/runs/{id:guid}/progress"] = "numbers for a script",
        ["/requests/drafts/{id:guid}"] = "leads to the page where the draft goes on",
        ["/searches/{id:guid}/offers"] = "leads to the search",
        ["/sessions/{id:guid}.ics"] = "a download",
        ["/sign-in/provider/{key}"] = "leads to the provider",
        ["/sign-in/provider/{key}/callback"] = "where the provider leads back to",
        ["/sign-in/provider/done"] = "leads on",
        ["/spreadsheets/{id:guid}/answers"] = "leads to the spreadsheet",
        ["/spreadsheets/{id:guid}/problems.csv"] = "a download",
        ["/spreadsheets/{id:guid}/progress"] = "numbers for a script",
        ["/spreadsheets/{id:guid}/send"] = "leads to the spreadsheet",
        ["/spreadsheets/{id:guid}/take-back"] = "leads to the spreadsheet",
        ["/spreadsheets/{id:guid}/tell"] = "leads to the spreadsheet",
        ["/suggest/places"] = "proposals for a script",
        ["/suggest/schools"] = "proposals for a script",
    };

    public static string What(string route) => Known[route];

    public static bool Contains(string route) => Known.ContainsKey(route);
}
