using System.ComponentModel;
using System.Diagnostics;

namespace EmployerConnect.Tests.Architecture;

/// <summary>The migrator keeps names, not contents: an edit of a migration that has landed would never run where it ran before.</summary>
internal static class LandedMigrations
{
    /// <summary>Migrations of origin/main that the working copy has changed or dropped; null where there is no origin/main to compare with.</summary>
    public static IReadOnlyList<string>? Edited(string repository)
    {
        if (Git(repository, "merge-base", "HEAD", "origin/main") is not { } common)
        {
            return null;
        }

        var changes = Git(repository, "diff", "--name-status", "--no-renames", common.Trim(), "--", "db/migrations") ?? "";
        return [.. changes.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith('A')).Select(line => line.Replace('\t', ' '))];
    }

    /// <summary>What git printed; null where it failed or is not there.</summary>
    public static string? Git(string repository, params string[] arguments)
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", ["-C", repository, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = git.StandardError.ReadToEndAsync();
            var printed = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            _ = errors.GetAwaiter().GetResult();
            return git.ExitCode == 0 ? printed : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
