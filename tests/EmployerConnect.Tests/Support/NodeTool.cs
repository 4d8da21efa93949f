using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace EmployerConnect.Tests.Support;

/// <summary>A server from npm that nobody here wrote (tests/tools), running for one test. Without it the test says that it was skipped; with CI=true it fails.</summary>
internal sealed class NodeTool : IAsyncDisposable
{
    private readonly Process _process;

    private NodeTool(Process process) => _process = process;

    /// <param name="name">The program's name in node_modules/.bin.</param>
    /// <param name="ready">What it prints once it listens.</param>
    public static async Task<NodeTool> Start(string name, string ready, params string[] arguments)
    {
        var program = Path.Combine(Repository.Root, "tests", "tools", "node_modules", ".bin", name);
        if (!File.Exists(program))
        {
            var reason = $"{name} is missing: run 'npm ci' in tests/tools.";
            Assert.False(SharedData.IsContinuousIntegration, reason);
            Assert.Skip(reason);
        }

        var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Contains(ready, StringComparison.Ordinal))
            {
                // Read on, so that a full pipe never stops it.
                _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return new NodeTool(process);
            }
        }

        Assert.Fail($"{name} ended before it was ready: {await errors}");
        throw new InvalidOperationException();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }
}
