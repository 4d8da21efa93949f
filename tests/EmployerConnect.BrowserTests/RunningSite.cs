using System.Diagnostics;
using System.Globalization;

namespace EmployerConnect.BrowserTests;

/// <summary>The built site as a process of its own, in Development with the demo hubs, on a free port of this machine and in a folder of its own.</summary>
public sealed class RunningSite : IAsyncDisposable
{
    /// <summary>The demo hub's lists are longer, so that the page of one that is being made can be visited.</summary>
    public const int RowsAtOnce = 20;

    private readonly Process _process;
    private readonly IReadOnlyDictionary<string, string> _settings;

    private RunningSite(Process process, IReadOnlyDictionary<string, string> settings, Uri address, string folder)
    {
        _process = process;
        _settings = settings;
        Address = address;
        Folder = folder;
    }

    public Uri Address { get; }

    public string Folder { get; }

    /// <param name="cancellation">Ends the start.</param>
    /// <param name="host">Passkeys want a name: localhost.</param>
    /// <param name="settings">As variables of the environment, by what the site's address will be.</param>
    public static async Task<RunningSite> Start(CancellationToken cancellation, string host = "127.0.0.1", Func<Uri, Task<IReadOnlyDictionary<string, string>>>? settings = null)
    {
        var folder = Directory.CreateTempSubdirectory("employerconnect-browser-").FullName;
        var address = Loopback.Address(host);
        var given = settings is null ? new Dictionary<string, string>() : await settings(address);
        var process = Process.Start(Command(folder, address, given, "--urls", address.ToString()))!;
        var site = new RunningSite(process, given, address, folder);
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
        using var process = Process.Start(Command(Folder, Address, _settings, arguments))!;
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

    private static ProcessStartInfo Command(string folder, Uri address, IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        // The site's own output, beside which its static files are declared: this project's folder holds only its program.
        var output = Path.GetRelativePath(Path.Combine(Root(), "tests", "EmployerConnect.BrowserTests"), AppContext.BaseDirectory);
        var dll = Path.Combine(Root(), "src", "EmployerConnect.Web", output, "EmployerConnect.Web.dll");
        var command = new ProcessStartInfo("dotnet", [dll, .. arguments])
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

                // The site lives for a minute or two: what is measured for better code later costs more than it brings.
                ["DOTNET_TieredPGO"] = "0",
            },
        };
        foreach (var (name, value) in settings)
        {
            command.Environment[name] = value;
        }

        return command;
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
}
