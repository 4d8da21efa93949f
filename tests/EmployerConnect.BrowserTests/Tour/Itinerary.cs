namespace EmployerConnect.BrowserTests.Tour;

/// <summary>In which order: errands first, then each role follows the links that there are for it.</summary>
public sealed class Itinerary(Cast cast, CancellationToken cancellation)
{
    private static readonly string[] VisitorsOwn = ["/", "/sign-in", "/forgotten-password", "/forgotten-password/sent", "/join", "/join/sent", "/sign-in/provider/refused", "/demo", "/development/mail"];

    /// <param name="desk">How wide a visitor's page is; everybody else has a telephone.</param>
    public async Task Go(int desk)
    {
        var school = new SchoolErrands(cast, cancellation);
        var hub = new HubErrands(cast);
        var account = new AccountErrands(cast);
        await account.SecondStep();
        await account.Provider();
        await account.Kept();
        await account.Warnings();
        var wait = await school.WaitForAPlace();
        await new MailErrands(cast, cancellation).Open();
        await new ErrorErrands(cast).Go();

        await cast.Tour.Walk(await cast.Visitor(desk), "visitor", VisitorsOwn);
        await Walk(Cast.Leader, [.. await school.Leader(), wait]);
        await Walk(Cast.Employer, await school.Employer());
        await Walk(Cast.Volunteer, []);
        await Walk(Cast.Coordinator, [.. await hub.Coordinator(), .. await new SheetErrands(cast).Bring()]);
        await Walk(Cast.HubLead, await hub.Lead());
        await Walk(Cast.Administrator, ["/ranking/edit"]);
    }

    private async Task Walk(string role, string[] errands) => await cast.Tour.Walk(await cast.Of(role), role, [.. errands, "/", "/account"]);
}
