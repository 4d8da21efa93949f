using System.Diagnostics;
using System.Globalization;
using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.Features.Calendars.Readers;

/// <summary>
/// Calendar programs that nobody here wrote, run as processes: ical.js of npm, Debian's python3-icalendar with
/// python3-recurring-ical-events, and vdirsyncer with khal. Each gives a line a meeting: start|end|title|CANCELLED or nothing, in UTC.
/// </summary>
internal static class CalendarReaders
{
    // The package's modules belong to Debian's own interpreter; another python3 may come first in the path.
    private const string Python = "/usr/bin/python3";
    private const string Folder = "tests/EmployerConnect.Tests/Features/Calendars/Readers";
    private const string From = "2026-01-01";
    private const string To = "2029-01-01";

    public static async Task<IReadOnlyList<string>> IcalJs(string file)
    {
        Require(Directory.Exists(Path.Combine(Repository.Root, "node_modules", "ical.js")), "npm's ical.js (npm ci)");
        return Lines(await Run("node", Path.Combine(Repository.Root, Folder, "read_ical_js.mjs"), file));
    }

    public static async Task<IReadOnlyList<string>> Icalendar(string file)
    {
        Require(File.Exists(Python) && await Succeeds(Python, "-c", "import icalendar, recurring_ical_events"), "Debian's python3-icalendar and python3-recurring-ical-events");
        return Lines(await Run(Python, Path.Combine(Repository.Root, Folder, "read_icalendar.py"), file));
    }

    /// <summary>Fetched by vdirsyncer over HTTP, expanded by khal.</summary>
    public static async Task<IReadOnlyList<string>> Khal(Uri feed, string folder)
    {
        Require(await Succeeds("vdirsyncer", "--version") && await Succeeds("khal", "--version"), "Debian's vdirsyncer and khal");
        var events = Directory.CreateDirectory(Path.Combine(folder, "events")).FullName;
        var sync = await Written(folder, "vdirsyncer.conf", $"""
            [general]
            status_path = "{folder}/status"
            [pair feed]
            a = "web"
            b = "disk"
            collections = null
            [storage web]
            type = "http"
            url = "{feed}"
            [storage disk]
            type = "filesystem"
            path = "{events}"
            fileext = ".ics"
            """);
        var show = await Written(folder, "khal.conf", $"""
            [calendars]
            [[feed]]
            path = {events}
            type = calendar
            [locale]
            local_timezone = UTC
            default_timezone = Europe/London
            timeformat = %H:%M
            dateformat = %Y-%m-%d
            longdateformat = %Y-%m-%d
            datetimeformat = %Y-%m-%d %H:%M
            longdatetimeformat = %Y-%m-%d %H:%M
            [sqlite]
            path = {folder}/khal.db
            """);
        await Run("vdirsyncer", "-c", sync, "discover", "feed");
        await Run("vdirsyncer", "-c", sync, "sync", "feed");
        var listed = await Run("khal", "-c", show, "list", "--notstarted", "--day-format", "", "--format", "{start-long-full}|{end-long-full}|{title}|{cancelled}", From, To);
        return [.. listed.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(OfKhal).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>khal shows whole days as midnights, the last one included.</summary>
    private static string OfKhal(string line)
    {
        var parts = line.Split('|');
        var (start, end) = (Instant(parts[0]), Instant(parts[1]));
        var isAllDay = start.TimeOfDay == TimeSpan.Zero && end.TimeOfDay == TimeSpan.Zero;
        return string.Join('|', isAllDay ? Day(start) : Text(start), isAllDay ? Day(end.AddDays(1)) : Text(end), parts[2], parts[3].Trim());
    }

    public static string Text(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string Day(DateTime date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTime Instant(string text) => DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static IReadOnlyList<string> Lines(string output) =>
        [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Replace("|CONFIRMED", "|", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static void Require(bool isThere, string what)
    {
        if (!isThere)
        {
            Assert.False(SharedData.IsContinuousIntegration, $"With CI=true {what} must be there.");
            Assert.Skip($"{what} is not there.");
        }
    }

    private static async Task<bool> Succeeds(string program, params string[] arguments)
    {
        try
        {
            await Run(program, arguments);
            return true;
        }
        catch (Exception problem) when (problem is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static async Task<string> Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8 };
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["PYTHONIOENCODING"] = "utf-8";
        // These readers must not lean on the zone of the machine that they run on.
        start.Environment["TZ"] = "Pacific/Auckland";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await errors}");
    }

    private static async Task<string> Written(string folder, string name, string text)
    {
        var path = Path.Combine(folder, name);
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        return path;
    }
}
