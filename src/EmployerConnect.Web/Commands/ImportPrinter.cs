using System.Globalization;
using System.Text.Json;
using EmployerConnect.Web.Features.Places.Import;
using Spectre.Console;

namespace EmployerConnect.Web.Commands;

/// <summary>What an import did, for a person or for a program.</summary>
internal static class ImportPrinter
{
    private const int OnScreen = 20;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static async Task Print(IReadOnlyList<ImportReport> reports, bool json, string? rejectionsPath, string dataFolder)
    {
        var lines = reports.SelectMany(report => report.Rejections).ToList();
        if (rejectionsPath is not null || (!json && lines.Count > OnScreen))
        {
            rejectionsPath ??= Path.Combine(dataFolder, "rejected-rows.csv");
            await RejectionFile.Write(rejectionsPath, lines);
        }

        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(reports.Select(Shape), Options));
            return;
        }

        foreach (var report in reports)
        {
            Print(report);
        }

        Print(lines, rejectionsPath);
    }

    private static object Shape(ImportReport report) => new
    {
        report.Kind,
        report.Read,
        report.Added,
        report.Changed,
        report.Unchanged,
        report.Rejected,
        report.WithoutPlace,
        WritersWaitedMilliseconds = (int)report.WritersWaited.TotalMilliseconds,
        report.Rejections,
        report.Notes,
    };

    private static void Print(ImportReport report)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Words(report.Kind)}: {report.Read:N0} read, {report.Added:N0} added, {report.Changed:N0} changed, {report.Unchanged:N0} unchanged, {report.Rejected:N0} rejected."));
        if (report.WithoutPlace > 0)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.WithoutPlace:N0} of them have no place of their own."));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Others who wanted to write waited at most {report.WritersWaited.TotalSeconds:N1} s; readers not at all."));
        foreach (var note in report.Notes.Take(OnScreen))
        {
            Console.WriteLine($"Note: {note.File}, line {note.Line}, {note.Column} '{Visible(note.Value)}': {note.Reason}");
        }
    }

    private static void Print(List<Rejection> rejections, string? path)
    {
        if (rejections.Count == 0)
        {
            return;
        }

        var table = new Table().AddColumns("File", "Line", "Column", "Value", "Reason");
        foreach (var rejection in rejections.Take(OnScreen))
        {
            table.AddRow(
                Markup.Escape(rejection.File), rejection.Line.ToString(CultureInfo.InvariantCulture), Markup.Escape(rejection.Column),
                Markup.Escape(Visible(rejection.Value)), Markup.Escape(rejection.Reason));
        }

        AnsiConsole.Write(table);
        if (path is not null)
        {
            Console.WriteLine($"All {rejections.Count.ToString("N0", CultureInfo.InvariantCulture)} rejections: {path}");
        }
    }

    private static string Words(string kind) => kind == "SchoolLinks" ? "School links" : kind;

    /// <summary>A file's bytes must not steer the terminal.</summary>
    private static string Visible(string value) => string.Concat(value.Select(sign => char.IsControl(sign) ? '·' : sign));
}
