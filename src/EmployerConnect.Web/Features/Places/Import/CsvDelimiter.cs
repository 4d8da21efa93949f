namespace EmployerConnect.Web.Features.Places.Import;

/// <summary>What stands between the cells of a CSV file: commas, semicolons (Excel where the comma divides decimals) or tabs.</summary>
internal static class CsvDelimiter
{
    /// <summary>The most frequent one of the first line.</summary>
    public static char Of(ReadOnlySpan<char> head)
    {
        var end = head.IndexOfAny('\r', '\n');
        var first = end < 0 ? head : head[..end];
        var (commas, semicolons, tabs) = (first.Count(','), first.Count(';'), first.Count('\t'));
        if (semicolons > commas && semicolons >= tabs)
        {
            return ';';
        }

        return tabs > commas ? '\t' : ',';
    }
}
