using System.Diagnostics;
using System.Runtime.InteropServices;

namespace EmployerConnect.Tests.Features.Places;

/// <summary>The built program as an operator runs it: a process of its own, with a data folder of its own.</summary>
internal static class OperatorProcess
{
    public static Process Start(string folder, params string[] command) => StartOn(folder, null, command);

    private static Process StartOn(string folder, string? connectionString, string[] command)
    {
        var dotnet = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        var start = new ProcessStartInfo(Path.GetFullPath(dotnet), [Path.Combine(AppContext.BaseDirectory, "EmployerConnect.Web.dll"), .. command])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["EMPLOYERCONNECT_DATA"] = folder;
        start.Environment["ConnectionStrings__EmployerConnect"] = connectionString;
        start.Environment.Remove("Database__Provider");
        return Process.Start(start)!;
    }

    public static Task<(int Code, string Output, string Errors)> Run(string folder, params string[] command) => Finish(Start(folder, command));

    /// <summary>On a database that is there already.</summary>
    public static Task<(int Code, string Output, string Errors)> RunOn(string folder, string connectionString, params string[] command) =>
        Finish(StartOn(folder, connectionString, command));

    private static async Task<(int Code, string Output, string Errors)> Finish(Process started)
    {
        using var process = started;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await errors);
    }
}
