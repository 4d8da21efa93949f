using Microsoft.Playwright;

namespace EmployerConnect.BrowserTests;

/// <summary>The machine's own Chromium, driven by path: nothing is downloaded.</summary>
public sealed class Browser : IAsyncDisposable
{
    private static readonly string[] Names = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    // Map tiles lie elsewhere: their absence is to be known at once.
    private const string OnlyThisMachine = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost";

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Browser(IPlaywright playwright, IBrowser browser)
    {
        _playwright = playwright;
        _browser = browser;
    }

    public static async Task<Browser> Start()
    {
        var path = Environment.GetEnvironmentVariable("EMPLOYERCONNECT_CHROMIUM") ?? Array.Find(Names, File.Exists);
        if (string.IsNullOrEmpty(path))
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", "No Chromium on this machine.");
            Assert.Fail("No Chromium on this machine, and with CI=true that is a failure.");
        }

        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            Args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", OnlyThisMachine],
        });
        return new Browser(playwright, browser);
    }

    /// <summary>A person's own browser profile: cookies of their own.</summary>
    public async Task<IPage> Person(Uri address, int width = 1280, bool scripts = true)
    {
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = address.ToString(), Locale = "en-GB", JavaScriptEnabled = scripts, ViewportSize = new ViewportSize { Width = width, Height = 900 }, ReducedMotion = ReducedMotion.Reduce });
        context.SetDefaultTimeout(15_000);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.CloseAsync();
        _playwright.Dispose();
    }
}
