namespace EmployerConnect.BrowserTests.Tour;

/// <summary>In which order: errands first, then each role follows the links that there are for it.</summary>
public static class Itinerary
{
    private const int Desk = 1280;
    private static readonly string[] VisitorsOwn = ["/", "/sign-in", "/forgotten-password", "/forgotten-password/sent", "/join", "/join/sent", "/sign-in/provider/refused", "/demo", "/development/mail"];

    /// <summary>Visitors, schools and employers, and what is everybody's.</summary>
    public static async Task SchoolsAndEmployers(Cast cast, CancellationToken cancellation)
    {
        var school = new SchoolErrands(cast, cancellation);
        var account = new AccountErrands(cast);
        await account.Provider();
        await account.Kept();
        await account.Warnings();
        var wait = await school.WaitForAPlace();
        await school.TwoToApprove();
        await new ErrorErrands(cast).Go();

        await cast.Tour.Walk(await cast.Visitor(Desk), "visitor", VisitorsOwn);
        await Walk(cast, Cast.Leader, [.. await school.Leader(), wait]);
        await Walk(cast, Cast.Employer, await school.Employer());
        await Walk(cast, Cast.Volunteer, []);
    }

    /// <summary>A hub's team, and what comes by mail.</summary>
    public static async Task Hub(Cast cast, CancellationToken cancellation)
    {
        var hub = new HubErrands(cast);
        await new AccountErrands(cast).SecondStep();
        await new MailErrands(cast, cancellation).Open();
        await Walk(cast, Cast.Coordinator, [.. await hub.Coordinator(), .. await new SheetErrands(cast).Bring()]);
        await Walk(cast, Cast.HubLead, await hub.Lead());
        await Walk(cast, Cast.Administrator, ["/ranking/edit"]);
    }

    private static async Task Walk(Cast cast, string role, string[] errands) => await cast.Tour.Walk(await cast.Of(role), role, [.. errands, "/", "/account"]);
}
