using Microsoft.Playwright;

namespace EmployerConnect.BrowserTests;

/// <summary>The main job by keys alone, and with JavaScript off.</summary>
public sealed class MainJourneyTests
{
    private static DateOnly Start => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(10);

    [Fact]
    public Task ByKeyboardAlone() => Walk(true, page => new KeyboardHands(page));

    [Fact]
    public Task WithoutJavaScript() => Walk(false, page => new PointerHands(page));

    private static async Task Walk(bool scripts, Func<IPage, Hands> hands)
    {
        await using var browser = await Browser.Start();
        await using var site = await RunningSite.Start(TestContext.Current.CancellationToken);
        var links = DemoLinks.Parse(await site.Run("demo-links", "--json"));

        async Task<Hands> SignIn(string role)
        {
            var person = links.First("Worcestershire", role);
            var page = await browser.Person(site.Address, scripts: scripts);
            await page.GotoAsync(person.Address);
            await Assertions.Expect(page.Locator(".ec-who__name")).ToContainTextAsync(person.Name);
            return hands(page);
        }

        await new MainJourney(await SignIn("employer contact"), await SignIn("careers leader"), await SignIn("co-ordinator"), await SignIn("hub lead"), Start).Walk();
    }
}
