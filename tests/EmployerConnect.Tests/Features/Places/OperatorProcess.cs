using System.Diagnostics;
using System.Runtime.InteropServices;

namespace EmployerConnect.Tests.Features.Places;

/// <summary>The built program as an operator runs it: a process of its own, with a data folder of its own.</summary>
internal static class OperatorProcess
{
    public static Process Start(string folder, params string[] command)
    {
        var dotnet = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        var start = new ProcessStartInfo(Path.GetFullPath(dotnet), [Path.Combine(AppContext.BaseDirectory, "EmployerConnect.Web.dll"), .. command])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["EMPLOYERCONNECT_DATA"] = folder;
        start.Environment.Remove("ConnectionStrings__EmployerConnect");
        start.Environment.Remove("Database__Provider");
        return Process.Start(start)!;
    }

    public static async Task<(int Code, string Output, string Errors)> Run(string folder, params string[] command)
    {
        using var process = Start(folder, command);
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await errors);
    }
}
