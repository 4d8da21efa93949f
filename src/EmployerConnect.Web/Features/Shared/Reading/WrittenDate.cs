using System.Globalization;
using System.Text.RegularExpressions;

namespace EmployerConnect.Web.Features.Shared.Reading;

/// <summary>
/// Dates and times of day as people write them: "14/1/2027", "14 Jan 2027", "14 Jan 27", "Thursday 14th January 2027", "2027-01-14"; "13:50",
/// "1.50pm". The day comes first. A year that is left out is not guessed, and a weekday that is not that date's is refused.
/// </summary>
internal static partial class WrittenDate
{
    private const int Longest = 60;

    private static readonly string[] DateShapes =
    [
        "yyyy-MM-dd", "d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "d M yyyy", "d/M/yy", "d.M.yy", "d-M-yy", "d MMMM yyyy", "d MMM yyyy", "d-MMM-yyyy", "d/MMM/yyyy", "d MMMM yy", "d MMM yy", "d-MMM-yy", "d/MMM/yy",
        "dddd d MMMM yyyy", "ddd d MMM yyyy", "dddd d MMM yyyy", "ddd d MMMM yyyy",
    ];

    private static readonly string[] TimeShapes = ["H:mm", "HH:mm", "H.mm", "HH.mm", "HH:mm:ss", "htt", "h:mmtt", "h.mmtt"];

    public static bool TryRead(string? typed, out DateOnly date)
    {
        date = default;
        return typed is { Length: <= Longest } && DateOnly.TryParseExact(Plain(typed), DateShapes, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
    }

    public static bool TryReadTime(string? typed, out TimeOnly time)
    {
        time = default;
        return typed is { Length: <= Longest } && TimeOnly.TryParseExact(Spaces().Replace(typed, ""), TimeShapes, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
    }

    /// <summary>As a field shows it that has a calendar beside it: "14/1/2027".</summary>
    public static string Short(DateOnly date) => date.ToString("d/M/yyyy", CultureInfo.InvariantCulture);

    private static string Plain(string typed)
    {
        var text = Ordinals().Replace(Spaces().Replace(typed.Replace(',', ' ').Trim(), " "), "$1");
        // The one month that is shortened to four letters, and that .NET shortens to three.
        return text.Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\b([0-9]{1,2})(st|nd|rd|th)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Ordinals();
}
