using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace EmployerConnect.BrowserTests;

/// <summary>A real OpenID Connect provider (npm's oidc-provider) as a process on this machine, worked through its own pages.</summary>
public sealed class SignInProvider : IAsyncDisposable
{
    public const string Name = "Loop";
    private const string Key = "loop";
    private readonly Process _process;

    private SignInProvider(Process process, Uri address)
    {
        _process = process;
        Settings = new Dictionary<string, string>
        {
            [$"Providers__{Key}__Name"] = Name,
            [$"Providers__{Key}__Authority"] = address.ToString().TrimEnd('/'),
            [$"Providers__{Key}__ClientId"] = "employerconnect",
            [$"Providers__{Key}__ClientSecret"] = "only-for-tests",
        };
    }

    /// <summary>What a site that uses it is told.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; }

    public static void SkipUnlessInstalled()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", "Run 'npm ci' in tests/oidc first (test.sh does).");
            Assert.Fail("Run 'npm ci' in tests/oidc first; with CI=true that is a failure.");
        }
    }

    public static async Task<SignInProvider> Start(Uri site)
    {
        var address = Loopback.Address();
        var redirect = new Uri(site, $"/sign-in/provider/{Key}/callback");
        var command = new ProcessStartInfo("node", [Path.Combine(Folder, "provider.mjs"), address.Port.ToString(CultureInfo.InvariantCulture), redirect.ToString()]) { RedirectStandardOutput = true, RedirectStandardError = true };
        var process = Process.Start(command)!;
        process.ErrorDataReceived += (_, line) => TestContext.Current.SendDiagnosticMessage(line.Data ?? "");
        process.BeginErrorReadLine();
        Assert.Equal("ready", await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        return new SignInProvider(process, address);
    }

    /// <summary>On its page: signs in as <paramref name="subject"/>, and agrees.</summary>
    public static async Task Authorise(IPage page, string subject)
    {
        await page.FillAsync("input[name=login]", subject);
        await page.FillAsync("input[name=password]", subject);
        await page.ClickAsync("button[type=submit]");
        await page.ClickAsync("button[type=submit]:has-text('Continue')");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static string Folder => Path.Combine(RunningSite.Root(), "tests", "oidc");
}
