namespace EmployerConnect.BrowserTests;

/// <summary>GET routes that answer with something else than a page, each with what it is.</summary>
public static class NotPages
{
    private static readonly Dictionary<string, string> Known = new()
    {
        ["/account/providers/{key}"] = "leads to the provider",
        ["/demo/sign-in/{personId:guid}"] = "signs in and leads home",
        ["/development/mail/{name}.{form}"] = "a mail as it was sent",
        ["/my-data.json"] = "a download",
        ["/plans/runs/{id:guid}/progress"] = "numbers for a script",
        ["/sessions/{id:guid}.ics"] = "a download",
        ["/sign-in/provider/{key}"] = "leads to the provider",
        ["/sign-in/provider/{key}/callback"] = "where the provider leads back to",
        ["/sign-in/provider/done"] = "leads on",
    };

    public static bool Contains(string route) => Known.ContainsKey(route);
}
