using System.Globalization;

namespace EmployerConnect.Web.Features.Places.Import;

/// <summary>The extract of establishment links: successors, predecessors, mergers and the like.</summary>
internal static class SchoolLinkFile
{
    private const int LongestType = 100;

    public static List<Link> Read(string path, ImportReport report, Action<double> progress)
    {
        using var file = CsvFile.Open(path);
        var names = CsvHeader.Names(file);
        var at = CsvHeader.Index(file.Name, names);
        var (urn, linked, type, date) = (at("URN"), at("LinkURN"), at("LinkType"), at("LinkEstablishedDate"));
        if (urn < 0 || linked < 0 || type < 0)
        {
            throw new ImportException($"{file.Name} is no extract of links: its first row must name URN, LinkURN and LinkType. Nothing was changed.");
        }

        var links = new Dictionary<(int, int, string), Link>();
        while (file.Next())
        {
            report.Read++;
            var (column, reason) = Problem(file, names.Count, urn, linked, type, date);
            if (reason is not null)
            {
                report.Reject(Rejection.Of(file.Name, file.Line, names[column], file[column], reason));
                file.Spoilt(column, names.Count);
                continue;
            }

            var link = new Link { Urn = ReadUrn(file[urn])!.Value, LinkedUrn = ReadUrn(file[linked])!.Value, LinkType = file[type].Trim().ToString(), EstablishedOn = date < 0 ? null : ReadDate(file[date]) };
            if (!links.TryAdd((link.Urn, link.LinkedUrn, link.LinkType), link))
            {
                report.Reject(Rejection.Of(file.Name, file.Line, names[linked], file[linked], "The link has been given already."));
            }
        }

        progress(1);
        return [.. links.Values];
    }

    private static (int Column, string? Reason) Problem(CsvFile file, int count, int urn, int linked, int type, int date)
    {
        if (file.FieldCount != count)
        {
            return (0, $"The row has {file.FieldCount} columns where the file has {count}.");
        }

        if (ReadUrn(file[urn]) is null)
        {
            return (urn, "That is not a URN.");
        }

        if (ReadUrn(file[linked]) is null)
        {
            return (linked, "That is not a URN.");
        }

        if (file[type].Trim().Length is 0 or > LongestType)
        {
            return (type, "A link needs its type.");
        }

        return date >= 0 && !file[date].Trim().IsEmpty && ReadDate(file[date]) is null ? (date, "A date is written 31-12-2026.") : (0, null);
    }

    private static int? ReadUrn(ReadOnlySpan<char> text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var urn) && urn is >= 100_000 and <= 9_999_999 ? urn : null;

    private static DateOnly? ReadDate(ReadOnlySpan<char> text) =>
        DateOnly.TryParseExact(text.Trim(), "dd-MM-yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    internal sealed record Link
    {
        public required int Urn { get; init; }

        public required int LinkedUrn { get; init; }

        public required string LinkType { get; init; }

        public DateOnly? EstablishedOn { get; init; }
    }
}
