namespace EmployerConnect.BrowserTests;

/// <summary>Pages that the tour cannot come to, each with what it would take. Their behaviour has tests over HTTP; what axe says of them is not known.</summary>
public static class NotReached
{
    private static readonly Dictionary<string, string> Known = new()
    {
        ["/account/providers/confirm"] = "an answer of a sign-in provider",
        ["/account/second-step"] = "a role that SignIn__SecondFactorFor names",
        ["/answer/{token}"] = "a mail with its secret",
        ["/concerns/{id:guid}"] = "a concern, which only the hub's named contacts see",
        ["/kept/{token}"] = "a session that ended while somebody typed",
        ["/links/{token}"] = "a mail with its secret",
        ["/mail/stop/{token}"] = "a mail with its secret",
        ["/matches/{id:guid}/booking"] = "a match that is approved and not booked",
        ["/organisations/{id:guid}/merge"] = "an employer that is there twice",
        ["/plans/runs/{id:guid}"] = "a plan that is still being made: the demo hub's is done at once",
        ["/requests/{id:guid}/approvals"] = "a request for which two matches wait for a decision; the same table as the comparison of offers",
        ["/sign-in/code"] = "an authenticator app",
        ["/spreadsheets/{id:guid}"] = "a spreadsheet whose columns were confirmed",
        ["/spreadsheets/{id:guid}/answers"] = "a spreadsheet whose columns were confirmed",
        ["/spreadsheets/{id:guid}/send"] = "a spreadsheet that was brought in",
        ["/spreadsheets/{id:guid}/take-back"] = "a spreadsheet that was brought in",
        ["/spreadsheets/{id:guid}/tell"] = "a spreadsheet that was brought in",
        ["/waits/new"] = "an offer whose places are all taken",
        ["/waits/{id:guid}"] = "an offer whose places are all taken",
    };

    public static bool Contains(string route) => Known.ContainsKey(route);
}
