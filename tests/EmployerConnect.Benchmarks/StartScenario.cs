using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace EmployerConnect.Benchmarks;

/// <summary>From <c>dotnet EmployerConnect.Web.dll</c> to the first page, with a database that an earlier start has filled.</summary>
internal static class StartScenario
{
    private const double SecondsAllowed = 3;
    private const int Rounds = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static async Task<Result> Run(string[] args)
    {
        var program = Array.IndexOf(args, "--dll") is var at and >= 0 ? args[at + 1] : Path.Combine(AppContext.BaseDirectory, "EmployerConnect.Web.dll");
        var folder = Directory.CreateTempSubdirectory("employerconnect-benchmark-").FullName;
        try
        {
            var first = await Start(program, folder);
            var warm = new List<double>();
            for (var round = 0; round < Rounds; round++)
            {
                warm.Add(await Start(program, folder));
            }

            return new Result("start",
            [
                new("first start: database made and filled", first, "s"),
                new("first page with the database there", warm.Order().ElementAt(Rounds / 2), "s", SecondsAllowed),
            ]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<double> Start(string program, string folder)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}/");
        var start = new ProcessStartInfo(Dotnet(), [program, "--urls", address.ToString()]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["EMPLOYERCONNECT_DATA"] = folder;
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await FirstPage(address, process);
            return Stopwatch.GetElapsedTime(began).TotalSeconds;
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    private static async Task FirstPage(Uri address, Process process)
    {
        using var http = new HttpClient();
        using var deadline = new CancellationTokenSource(Patience);
        using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (await pulse.WaitForNextTickAsync(deadline.Token))
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"The site ended with {process.ExitCode} before its first page.");
            }

            try
            {
                using var response = await http.GetAsync(address, deadline.Token);
                if (response.StatusCode == HttpStatusCode.OK)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }
    }

    /// <summary>The dotnet that runs this program: three folders above its runtime.</summary>
    private static string Dotnet() =>
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
