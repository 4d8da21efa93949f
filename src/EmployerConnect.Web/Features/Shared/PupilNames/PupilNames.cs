using System.Text.RegularExpressions;

namespace EmployerConnect.Web.Features.Shared.PupilNames;

/// <summary>
/// Looks for what could be a pupil's name in free text: a given name with a surname or initial, somebody "in 9B", or "a pupil
/// called". It knows a few hundred given names, so it misses some, and it cannot tell a pupil from an adult: it only asks.
/// </summary>
public static partial class PupilNames
{
    private static readonly string[] Titles = ["Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Prof", "Sir", "Dame", "Rev"];

    /// <summary>The first piece of the text that looks like a pupil's name; null where nothing does.</summary>
    public static string? Find(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        return Suspects(text).Where(found => !FollowsATitle(text, found.Index)).Select(found => found.Value.Trim()).FirstOrDefault();
    }

    private static IEnumerable<Match> Suspects(string text) =>
        InAForm().Matches(text).Where(found => !OpensASentence(text, found))
            .Concat(CalledSo().Matches(text))
            .Concat(InitialsInAForm().Matches(text))
            .Concat(TwoNames().Matches(text).Where(pair => GivenNames.All.Contains(pair.Groups["given"].Value)));

    private static bool FollowsATitle(string text, int index)
    {
        var before = text[..index].TrimEnd(' ', '.');
        return Array.Exists(Titles, title => before.EndsWith(title, StringComparison.Ordinal) && (before.Length == title.Length || !char.IsLetter(before[^(title.Length + 1)])));
    }

    /// <summary>"Meet in 9B": the first word of a sentence has a capital in any case, so one that is no given name says nothing.</summary>
    private static bool OpensASentence(string text, Match found)
    {
        var words = found.Value.Split([' ', ','], 3, StringSplitOptions.RemoveEmptyEntries);
        var isOneName = words.Length > 1 && (words[1] is "in" or "of" or "from" || words[1][0] == '(');
        var before = text[..found.Index].TrimEnd();
        return isOneName && !GivenNames.All.Contains(words[0]) && (before.Length == 0 || before[^1] is '.' or '!' or '?' or ':' or '\n');
    }

    /// <summary>"Priya Shah in 9B", "Tom (10C)", "Aisha from Year 8".</summary>
    [GeneratedRegex(@"\b\p{Lu}\p{Ll}+([ \-]\p{Lu}[\p{L}'’\-]*)?,?\s+(in|of|from)\s+([0-9]{1,2}[A-Z]{1,2}[0-9]?|[Yy]ear\s+[0-9]{1,2}[A-Z]?)\b|\b\p{Lu}\p{Ll}+([ \-]\p{Lu}[\p{L}'’\-]*)?\s+\([0-9]{1,2}[A-Z]{1,2}\)", RegexOptions.NonBacktracking)]
    private static partial Regex InAForm();

    /// <summary>"a pupil called Sam", "a girl named Ruth", "pupil Jack".</summary>
    [GeneratedRegex(@"\b([Pp]upil|[Ss]tudent|[Cc]hild|[Gg]irl|[Bb]oy|[Ll]earner)s?\s+((called|named)\s+)?\p{Lu}\p{Ll}+", RegexOptions.NonBacktracking)]
    private static partial Regex CalledSo();

    /// <summary>"J.S. in Year 9", "JS (9B)".</summary>
    [GeneratedRegex(@"\b\p{Lu}\.?\p{Lu}\.?\s+(in\s+([0-9]{1,2}[A-Z]{1,2}|[Yy]ear\s+[0-9]{1,2})|\([0-9]{1,2}[A-Z]{1,2}\))", RegexOptions.NonBacktracking)]
    private static partial Regex InitialsInAForm();

    [GeneratedRegex(@"\b(?<given>\p{Lu}\p{Ll}+)\s+\p{Lu}(\p{L}|['’\-]\p{L})*\b", RegexOptions.NonBacktracking)]
    private static partial Regex TwoNames();
}
