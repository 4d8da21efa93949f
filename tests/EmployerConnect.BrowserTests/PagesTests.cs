namespace EmployerConnect.BrowserTests;

/// <summary>Each page of the site, and the errors of its forms, as axe sees them: WCAG 2.2 AA as far as a program can tell.</summary>
public sealed class PagesTests
{
    private static readonly string[] Roles = ["careers leader", "employer contact", "volunteer", "co-ordinator", "hub lead", "administrator"];

    [Fact]
    public async Task EveryPage_IsVisited_AndAxeFindsNothing()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var browser = await Browser.Start();
        await using var site = await RunningSite.Start(cancellation);
        var links = DemoLinks.Parse(await site.Run("demo-links", "--json"));
        var tour = new PageTour(SiteRoutes.Read(), site.Address);

        var visitor = await browser.Person(site.Address);
        await tour.Walk(visitor, "visitor", ["/", "/sign-in", "/forgotten-password", "/join", "/demo", "/development/mail", .. await new Errands(visitor).Of("visitor")]);
        foreach (var role in Roles)
        {
            var page = await browser.Person(site.Address, 375);
            await page.GotoAsync(links.First("Worcestershire", role).Address);
            await tour.Walk(page, role, [.. await new Errands(page).Of(role), "/", "/account"]);
        }

        var missed = SiteRoutes.Read().All.Where(route => !NotPages.Contains(route) && !NotReached.Contains(route) && !tour.Visited.Contains(route)).ToList();
        TestContext.Current.SendDiagnosticMessage($"{tour.Visited.Count} kinds of page, {tour.ErrorStates} error states");
        Assert.True(tour.Troubles.Count + missed.Count == 0, $"{string.Join('\n', tour.Troubles)}\nNo page of these was visited:\n{string.Join('\n', missed)}");
    }
}
