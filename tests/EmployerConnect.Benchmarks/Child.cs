using System.Diagnostics;

namespace EmployerConnect.Benchmarks;

/// <summary>Runs one measured part in a process of its own, so that neither memory nor warmed-up code is shared.</summary>
internal static class Child
{
    public static async Task<string> Run(params string[] part)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["part", .. part]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var answer = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? answer : throw new InvalidOperationException($"The part {part[0]} failed.");
    }
}
