using System.Globalization;
using System.Text.Json;
using EmployerConnect.Web.Features.Places.Import;

namespace EmployerConnect.Web.Features.SchoolDays;

/// <summary>A calendar of one authority or school for one school year, as a file gives it.</summary>
public sealed record TermCalendar(string Place, string PlaceName, string SchoolYear, IReadOnlyList<TermSpan> Terms, IReadOnlyList<TermSpan> Closures);

public sealed record TermSpan(string Name, DateOnly From, DateOnly To);

public sealed record PublishedHoliday(string Division, DateOnly Date, string Title);

/// <summary>Reads gov.uk's bank-holidays.json, and term dates in the shape that docs/operations.md describes. What cannot be read is refused whole.</summary>
public static class SchoolDayFiles
{
    private const long MostBytes = 5 * 1024 * 1024;
    private const int LongestTermDays = 150;
    private const int LongestName = 40;
    private const int LongestPlace = 100;
    private const string OneDay = "yyyy-MM-dd";

    /// <summary>Each division of the file, or the one that it holds.</summary>
    public static IReadOnlyList<PublishedHoliday> BankHolidays(string path) => Read(path, root =>
    {
        var divisions = root.TryGetProperty("events", out _) ? [root] : root.EnumerateObject().Select(one => one.Value).ToList();
        return divisions.SelectMany(division => division.GetProperty("events").EnumerateArray().Select(one =>
            new PublishedHoliday(Text(division, "division", LongestName), Date(one, "date"), Text(one, "title", LongestPlace)))).DistinctBy(one => (one.Division, one.Date)).ToList();
    });

    /// <summary>The calendars that can be used; the others are reported with the number of their entry.</summary>
    public static IReadOnlyList<TermCalendar> Terms(string path, ImportReport report) => Read(path, root =>
    {
        List<TermCalendar> calendars = [];
        foreach (var (entry, index) in root.GetProperty("calendars").EnumerateArray().Select((entry, index) => (entry, index)))
        {
            report.Read++;
            try
            {
                calendars.Add(Calendar(entry));
            }
            catch (Exception problem) when (problem is FormatException or KeyNotFoundException or InvalidOperationException)
            {
                report.Reject(Rejection.Of(Path.GetFileName(path), index + 1, "calendar", entry.ToString(), problem is FormatException ? problem.Message : "a field is missing or of another kind"));
            }
        }

        return calendars;
    });

    private static TermCalendar Calendar(JsonElement entry)
    {
        var name = Text(entry, "authority", LongestPlace);
        var place = entry.TryGetProperty("urn", out var urn) ? SchoolPlaces.OfSchool(urn.GetInt32())
            : entry.TryGetProperty("kind", out var kind) && kind.GetString() == "school" ? throw new FormatException("a school needs its urn")
            : SchoolPlaces.OfAuthority(name);
        var year = SchoolYears.Start(entry.GetProperty("academic_year").GetString()) ?? throw new FormatException("academic_year must be as 2026-27");
        var terms = entry.GetProperty("terms").EnumerateArray().Select(term => Span(term, Text(term, "name", LongestName))).OrderBy(term => term.From).ToList();
        var closures = entry.GetProperty("terms").EnumerateArray()
            .SelectMany(term => term.TryGetProperty("half_terms", out var halves) ? halves.EnumerateArray().Select(half => Span(half, "half-term")) : [])
            .Concat(entry.TryGetProperty("closed_days", out var days) ? days.EnumerateArray().Select(Closed) : [])
            .DistinctBy(closure => closure.From).OrderBy(closure => closure.From).ToList();
        Check(terms, year);
        return new TermCalendar(place, name, SchoolYears.Of(year), terms, closures);
    }

    private static void Check(List<TermSpan> terms, DateOnly year)
    {
        if (terms.Count == 0)
        {
            throw new FormatException("no terms");
        }

        if (terms.Find(term => term.From < year.AddMonths(-1) || term.To >= year.AddYears(1)) is { } outside)
        {
            throw new FormatException($"{outside.Name} lies outside its school year");
        }

        if (terms.Find(term => term.To.DayNumber - term.From.DayNumber > LongestTermDays) is { } endless)
        {
            throw new FormatException($"{endless.Name} is longer than {LongestTermDays} days");
        }

        if (terms.Zip(terms.Skip(1)).Any(pair => pair.First.To >= pair.Second.From))
        {
            throw new FormatException("two terms overlap");
        }
    }

    private static TermSpan Closed(JsonElement day)
    {
        var date = Date(day, "date");
        var kind = Text(day, "kind", LongestName);
        return new TermSpan(kind.Equals("inset", StringComparison.OrdinalIgnoreCase) ? "INSET day" : kind, date, date);
    }

    private static TermSpan Span(JsonElement span, string name)
    {
        var (from, to) = (Date(span, "start"), Date(span, "end"));
        return to >= from ? new TermSpan(name, from, to) : throw new FormatException($"{name} ends before it begins");
    }

    private static DateOnly Date(JsonElement element, string field)
    {
        var text = element.GetProperty(field).GetString();
        return DateOnly.TryParseExact(text, OneDay, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : throw new FormatException($"'{text}' is no date: {field} must be as 2026-09-01");
    }

    private static string Text(JsonElement element, string field, int limit)
    {
        var text = element.GetProperty(field).GetString()?.Trim() ?? "";
        return text.Length is 0 || text.Length > limit ? throw new FormatException($"{field} must have 1 to {limit} characters") : text;
    }

    private static T Read<T>(string path, Func<JsonElement, T> read)
    {
        try
        {
            if (new FileInfo(path).Length > MostBytes)
            {
                throw new ImportException($"{path} is larger than {MostBytes / 1024 / 1024} MB: it is not such a file. Nothing was changed.");
            }

            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return read(document.RootElement);
        }
        catch (Exception problem) when (problem is JsonException or FormatException or KeyNotFoundException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            throw new ImportException($"{path} cannot be read: {problem.Message} Nothing was changed.", problem);
        }
    }
}
