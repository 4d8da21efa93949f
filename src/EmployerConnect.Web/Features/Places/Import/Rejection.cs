namespace EmployerConnect.Web.Features.Places.Import;

/// <summary>A row that was left out, or a cell of it, and why.</summary>
public sealed record Rejection(string File, int Line, string Column, string Value, string Reason)
{
    private const int LongestValue = 100;

    public static Rejection Of(string file, int line, string column, ReadOnlySpan<char> value, string reason) =>
        new(file, line, column, value.Length > LongestValue ? $"{value[..LongestValue]}…" : value.ToString(), reason);
}
