using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace EmployerConnect.BrowserTests;

/// <summary>The built site as a process of its own, in Development with the demo hubs, on a free port of this machine and in a folder of its own.</summary>
public sealed class RunningSite : IAsyncDisposable
{
    /// <summary>The demo hub's lists are longer, so that the page of one that is being made can be visited.</summary>
    public const int RowsAtOnce = 20;

    private readonly Process _process;

    private RunningSite(Process process, Uri address, string folder)
    {
        _process = process;
        Address = address;
        Folder = folder;
    }

    public Uri Address { get; }

    public string Folder { get; }

    /// <param name="cancellation">Ends the start.</param>
    /// <param name="host">Passkeys want a name: localhost.</param>
    public static async Task<RunningSite> Start(CancellationToken cancellation, string host = "127.0.0.1")
    {
        var folder = Directory.CreateTempSubdirectory("employerconnect-browser-").FullName;
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://{host}:{FreePort()}"));
        var process = Process.Start(Command(folder, address, "--urls", address.ToString()))!;
        var site = new RunningSite(process, address, folder);
        var started = new TaskCompletionSource();
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.Contains("Application started", StringComparison.Ordinal) == true)
            {
                started.TrySetResult();
            }
        };
        process.ErrorDataReceived += (_, line) => TestContext.Current.SendDiagnosticMessage(line.Data ?? "");
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => started.TrySetException(new InvalidOperationException("The site stopped before it had started."));
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await started.Task.WaitAsync(TimeSpan.FromMinutes(2), cancellation);
        return site;
    }

    /// <summary>Runs an operator command on the same data and returns what it printed.</summary>
    public async Task<string> Run(params string[] arguments)
    {
        using var process = Process.Start(Command(Folder, Address, arguments))!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{string.Join(' ', arguments)} ended with {process.ExitCode}: {await process.StandardError.ReadToEndAsync()}");
        return output;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static ProcessStartInfo Command(string folder, Uri address, params string[] arguments)
    {
        // The site's own output, beside which its static files are declared: this project's folder holds only its program.
        var output = Path.GetRelativePath(Path.Combine(Root(), "tests", "EmployerConnect.BrowserTests"), AppContext.BaseDirectory);
        var dll = Path.Combine(Root(), "src", "EmployerConnect.Web", output, "EmployerConnect.Web.dll");
        return new ProcessStartInfo("dotnet", [dll, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["EMPLOYERCONNECT_DATA"] = folder,
                ["Exports__RowsAtOnce"] = RowsAtOnce.ToString(CultureInfo.InvariantCulture),
                ["Site__BaseUrl"] = address.ToString().TrimEnd('/'),
                ["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information",
            },
        };
    }

    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "EmployerConnect.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
