using System.Globalization;
using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Exports;

/// <summary>What stands in the cells: the field's words, and dates and times that spreadsheets sort.</summary>
public static class ExportWords
{
    /// <summary>Fewer pupils than this could be told apart: their number stays within the school and its hub.</summary>
    public const int FewestShown = 5;

    public static string Time(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");

    public static DateOnly Day(DateTime utc) => LondonTime.DayOf(utc);

    public static string List<T>(T mask)
        where T : struct, Enum =>
        string.Join("; ", FieldWords.List(mask).Select(one => one.Name));

    /// <summary>How many were reached, to somebody beyond the school and its hub.</summary>
    public static object? Outside(int? reached) => reached is > 0 and < FewestShown ? $"fewer than {FewestShown}" : reached;

    /// <summary>"2026/27" for a day from September 2026 to August 2027.</summary>
    public static string SchoolYear(DateOnly date)
    {
        var begins = date.Month >= 9 ? date.Year : date.Year - 1;
        return string.Create(CultureInfo.InvariantCulture, $"{begins}/{(begins + 1) % 100:00}");
    }

    public static IEnumerable<int> Numbers(Benchmarks mask) => Enumerable.Range(1, 8).Where(number => ((int)mask & (1 << number)) != 0);

    public static string IsMadeLater(ExportList list, int rows) =>
        string.Create(CultureInfo.InvariantCulture, $"{list.Name}: this list has {rows:N0} rows. It is made while you do something else.");

    public static string Of(ExportState state) => state switch
    {
        ExportState.Waiting => "Waiting",
        ExportState.Running => "Being made",
        ExportState.Done => "Ready",
        _ => "Could not be made",
    };

    public static string Colour(ExportState state) => state switch
    {
        ExportState.Done => "green",
        ExportState.Failed => "red",
        _ => "teal",
    };

    /// <summary>"from 1 September 2026 to 31 December 2026"; null for all days.</summary>
    public static string? Days(ExportRun run) => (run.FromDate, run.ToDate) switch
    {
        (null, null) => null,
        ({ } from, null) => $"from {LondonTime.ShortDate(from)}",
        (null, { } to) => $"until {LondonTime.ShortDate(to)}",
        ({ } from, { } to) => from == to ? LondonTime.ShortDate(from) : $"from {LondonTime.ShortDate(from)} to {LondonTime.ShortDate(to)}",
    };

    /// <summary>"From 1 September 2026. 1,500 of 12,000 rows".</summary>
    public static string Facts(ExportRun run, DateTime now)
    {
        var far = run.State switch
        {
            ExportState.Done => string.Create(CultureInfo.InvariantCulture, $"{run.RowsDone:N0} {(run.RowsDone == 1 ? "row" : "rows")}, kept until {NearTime.Until(run.GoesAt!.Value, now)}"),
            ExportState.Failed => run.Problem!,
            _ => run.Progress(now).Words,
        };
        return Days(run) is { } days ? $"{char.ToUpperInvariant(days[0])}{days[1..]}. {far}" : far;
    }
}
