using EmployerConnect.BrowserTests.Tour;

namespace EmployerConnect.BrowserTests;

/// <summary>Each page of the site, and the errors of its forms, as axe and <see cref="PageCheck"/> see them: WCAG 2.2 AA as far as a program can tell.</summary>
public sealed class PagesTests
{
    private const int Desk = 1280;

    [Fact]
    public async Task EveryPage_IsVisited_AndNothingIsFound()
    {
        var cancellation = TestContext.Current.CancellationToken;
        SignInProvider.SkipUnlessInstalled();
        await using var browser = await Browser.Start();
        SignInProvider? provider = null;
        await using var site = await RunningSite.Start(cancellation, settings: async address =>
        {
            provider = await SignInProvider.Start(address);
            return new Dictionary<string, string>(provider.Settings) { ["SignIn__SecondFactorFor"] = "Administrator" };
        });
        await using var ends = provider;
        var tour = new PageTour(SiteRoutes.Read(), site.Address);
        var cast = new Cast(browser, site, DemoLinks.Parse(await site.Run("demo-links", "--json")), tour);

        try
        {
            await new Itinerary(cast, cancellation).Go(Desk);
        }
        finally
        {
            TestContext.Current.SendDiagnosticMessage($"{tour.Kinds} kinds of page, {tour.Looks} looks, {tour.ErrorStates} error states\nTaken empty:\n{string.Join('\n', tour.TakenEmpty)}\nTroubles:\n{string.Join('\n', tour.Troubles)}");
        }

        Assert.True(tour.Troubles.Count + tour.Missed.Count == 0, $"{string.Join('\n', tour.Troubles)}\nNo page of these was visited:\n{string.Join('\n', tour.Missed)}");
    }
}
