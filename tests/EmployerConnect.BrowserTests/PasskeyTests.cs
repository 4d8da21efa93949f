using Microsoft.Playwright;

namespace EmployerConnect.BrowserTests;

/// <summary>Registering a passkey, signing in with it and removing it, with Chromium's virtual authenticator.</summary>
public sealed class PasskeyTests
{
    [Fact]
    public async Task APasskey_IsMade_SignsIn_AndIsRemoved()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var browser = await Browser.Start();
        await using var site = await RunningSite.Start(cancellation, "localhost");
        var person = DemoLinks.Parse(await site.Run("demo-links", "--json")).First("Worcestershire", "careers leader");
        var page = await browser.Person(site.Address);
        var tools = await page.Context.NewCDPSessionAsync(page);
        await tools.SendAsync("WebAuthn.enable");
        await tools.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new { protocol = "ctap2", transport = "internal", hasResidentKey = true, hasUserVerification = true, isUserVerified = true, automaticPresenceSimulation = true },
        });

        await page.GotoAsync(person.Address);
        await page.GotoAsync("/account/passkeys");
        await page.FillAsync("#Name", "my laptop");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a passkey" }).ClickAsync();
        await Assertions.Expect(page.Locator(".govuk-notification-banner")).ToContainTextAsync("Your passkey is ready");
        await Assertions.Expect(page.Locator(".govuk-summary-list__key")).ToHaveTextAsync("my laptop");

        for (var time = 0; time < 2; time++)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();
            await page.GotoAsync("/sign-in?returnUrl=%2Faccount");
            await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Your account");
            await Assertions.Expect(page.Locator(".ec-who__name")).ToHaveTextAsync(person.Name);
        }

        await page.GotoAsync("/account/passkeys");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove my laptop" }).ClickAsync();
        await Assertions.Expect(page.Locator(".govuk-notification-banner")).ToContainTextAsync("Removed");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("That passkey was not accepted");
    }
}
