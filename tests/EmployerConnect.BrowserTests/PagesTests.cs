using EmployerConnect.BrowserTests.Tour;

namespace EmployerConnect.BrowserTests;

/// <summary>Each page of the site, and the errors of its forms, as axe and <see cref="PageCheck"/> see them: WCAG 2.2 AA as far as a program can tell.</summary>
public sealed class PagesTests
{
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
        var links = DemoLinks.Parse(await site.Run("demo-links", "--json"));
        var routes = SiteRoutes.Read();
        var (first, second) = (new PageTour(routes, site.Address), new PageTour(routes, site.Address, routes.IsOfSchools));
        PageTour[] both = [first, second];
        try
        {
            await Task.WhenAll(
                Itinerary.SchoolsAndEmployers(new Cast(browser, site, links, first), cancellation),
                Itinerary.Hub(new Cast(browser, site, links, second), cancellation));
        }
        finally
        {
            TestContext.Current.SendDiagnosticMessage($"{first.Visited.Union(second.Visited).Count()} kinds of page, {both.Sum(tour => tour.Looks)} looks, {both.Sum(tour => tour.ErrorStates)} error states; taken empty:\n{string.Join('\n', both.SelectMany(tour => tour.TakenEmpty))}\n{string.Join('\n', both.SelectMany(tour => tour.Troubles))}");
        }

        var troubles = both.SelectMany(tour => tour.Troubles)
            .Concat(first.Titles.Where(one => second.Titles.GetValueOrDefault(one.Key, one.Value) != one.Value).Select(one => $"{one.Value} and {second.Titles[one.Key]} have the same title: {one.Key}"))
            .ToList();
        var missed = first.Missed.Intersect(second.Missed).ToList();
        Assert.True(troubles.Count + missed.Count == 0, $"{string.Join('\n', troubles)}\nNo page of these was visited:\n{string.Join('\n', missed)}");
    }
}
