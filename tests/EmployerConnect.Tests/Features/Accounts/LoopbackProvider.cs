using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using EmployerConnect.Tests.Support;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace EmployerConnect.Tests.Features.Accounts;

/// <summary>A real OpenID Connect provider (npm's oidc-provider) as a process on this machine.</summary>
internal sealed class LoopbackProvider : IAsyncDisposable
{
    private readonly Process _process;

    private LoopbackProvider(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<LoopbackProvider> Start(string redirect)
    {
        var folder = Path.Combine(Repository.Root, "tests", "oidc");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", "Run 'npm ci' in tests/oidc first (test.sh does).");
            Assert.Fail("Run 'npm ci' in tests/oidc first; with CI=true that is a failure.");
        }

        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var process = Process.Start(new ProcessStartInfo("node", [Path.Combine(folder, "provider.mjs"), port.ToString(CultureInfo.InvariantCulture), redirect]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.ErrorDataReceived += (_, line) => TestContext.Current.SendDiagnosticMessage(line.Data ?? "");
        process.BeginErrorReadLine();
        var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        Assert.Equal("ready", line);
        return new LoopbackProvider(process, new Uri($"http://127.0.0.1:{port}"));
    }

    /// <summary>Signs in there as <paramref name="subject"/>, agrees, and gives where the provider sends the browser back to.</summary>
    public async Task<string> Authorise(Uri start, string subject)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
        using var http = new HttpClient(handler);
        var response = await http.GetAsync(start);
        for (var step = 0; step < 12; step++)
        {
            if (response.Headers.Location is { } location)
            {
                var next = new Uri(response.RequestMessage!.RequestUri!, location);
                if (next.Port != Address.Port)
                {
                    response.Dispose();
                    return next.PathAndQuery;
                }

                response.Dispose();
                response = await http.GetAsync(next);
                continue;
            }

            response = await Answer(http, response, subject);
        }

        throw new InvalidOperationException("The provider never sent the browser back.");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<HttpResponseMessage> Answer(HttpClient http, HttpResponseMessage page, string subject)
    {
        var text = await page.Content.ReadAsStringAsync();
        var address = page.RequestMessage!.RequestUri!;
        page.Dispose();
        var form = (await new HtmlParser().ParseDocumentAsync(text)).Forms is { Length: > 0 } forms ? forms[0] : throw new InvalidOperationException(text);
        var fields = form.Elements.OfType<IHtmlInputElement>().Where(input => input.Name is { Length: > 0 })
            .Select(input => new KeyValuePair<string, string>(input.Name!, input.Name is "login" or "password" ? subject : input.Value));
        return await http.PostAsync(new Uri(address, form.GetAttribute("action")), new FormUrlEncodedContent(fields));
    }
}
