using System.Text.RegularExpressions;
using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.Architecture;

/// <summary>Rules that the text of a source file shows; each gives the paths that break it.</summary>
internal static partial class SourceRules
{
    public const int LongestFile = 400;

    private const string Features = "src/EmployerConnect.Web/Features/";
    private const string Database = "src/EmployerConnect.Web/Database/";

    /// <summary>Only Database/ knows which engine there is, and how a statement reaches it.</summary>
    public static IReadOnlyList<string> ProvidersOutsideDatabase(IEnumerable<SourceFile> files) =>
        Broken(files, file => !file.Path.StartsWith(Database, StringComparison.Ordinal) && Provider().IsMatch(file.Text));

    /// <summary>Rules and words of the field know neither requests nor pages: controllers, forms and what they share do.</summary>
    public static IReadOnlyList<string> WebInDomain(IEnumerable<SourceFile> files) =>
        Broken(files, file => file.Path.StartsWith(Features, StringComparison.Ordinal) && !IsOfTheWeb(file.Path) && Web().IsMatch(file.Text));

    public static IReadOnlyList<string> SqlOutsideSqlClasses(IEnumerable<SourceFile> files) =>
        Broken(files, file => SqlText().IsMatch(file.Text) && !SqlClass().IsMatch(file.Text));

    public static IReadOnlyList<string> ClockInMatching(IEnumerable<SourceFile> files) =>
        Broken(files, file => file.Path.StartsWith("src/EmployerConnect.Matching/", StringComparison.Ordinal) && Clock().IsMatch(file.Text));

    /// <summary>A day and a time are put into words in one place, so that they read the same everywhere; what machines read is written as ISO.</summary>
    public static IReadOnlyList<string> DatesOfTheirOwn(IEnumerable<SourceFile> files) =>
        Broken(files, file => DateFormat().IsMatch(file.Text) && !Path.GetFileName(file.Path).EndsWith("Time.cs", StringComparison.Ordinal));

    public static IReadOnlyList<string> TooLong(IEnumerable<SourceFile> files) => Broken(files, file => file.Text.Count(sign => sign == '\n') > LongestFile);

    /// <summary>X.cs declares X; AnswerForms.cs may hold a handful of small forms (AgreeForm, DeclineForm), MatchRows.cs what a store reads.</summary>
    public static IReadOnlyList<string> NotNamedForTheirType(IEnumerable<SourceFile> files) => Broken(files, file =>
    {
        var name = Path.GetFileNameWithoutExtension(file.Path);
        var types = Declared().Matches(file.Text).Select(match => match.Groups["name"].Value).ToList();
        var word = name.EndsWith('s') ? LastWord().Match(name[..^1]).Value : "";
        return file.Path.StartsWith(Features, StringComparison.Ordinal)
            && !types.Contains(name)
            && !name.EndsWith("Rows", StringComparison.Ordinal)
            && !(word.Length > 0 && types.Exists(type => type.EndsWith(word, StringComparison.Ordinal)));
    });

    private static bool IsOfTheWeb(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return path.StartsWith(Features + "Shared/", StringComparison.Ordinal)
            || path.StartsWith(Features + "Accounts/", StringComparison.Ordinal)
            // Development's own furniture: it signs in and greets, and holds no rule of the field.
            || path.Contains("/Features/Demo/", StringComparison.Ordinal)
            || name.EndsWith("Controller", StringComparison.Ordinal)
            || name.EndsWith("Endpoint", StringComparison.Ordinal)
            || name.EndsWith("ViewComponent", StringComparison.Ordinal)
            || name.EndsWith("Services", StringComparison.Ordinal)
            || name.Contains("Form", StringComparison.Ordinal)
            || name is "NoteText" or "FeedTokenRedirect" or "FeedTokenHiding";
    }

    private static List<string> Broken(IEnumerable<SourceFile> files, Func<SourceFile, bool> isBroken) => [.. files.Where(isBroken).Select(file => file.Path)];

    [GeneratedRegex(@"\b(Microsoft\.Data\.Sql\w*|SQLitePCL|using Dapper|Dapper\.|DbUp|SqliteConnection|SqlConnection)\b")]
    private static partial Regex Provider();

    [GeneratedRegex(@"\b(Microsoft\.AspNetCore\.\w+|HttpContext|IActionResult|ModelStateDictionary|IFormCollection)\b")]
    private static partial Regex Web();

    [GeneratedRegex(@"""\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|WITH)\s+\w")]
    private static partial Regex SqlText();

    [GeneratedRegex(@"\bclass \w+Sql\b")]
    private static partial Regex SqlClass();

    [GeneratedRegex(@"\b(TimeProvider|DateTime(Offset)?\.(Utc)?Now|Stopwatch|Environment\.TickCount)\b")]
    private static partial Regex Clock();

    [GeneratedRegex("""ToString\("(?!yyyy-MM-dd)[^"]*(MMM|ddd|HH:mm|H:mm|d/M)[^"]*"|\{[^{}"\r\n]*:(?!yyyy-MM-dd)[^{}"\r\n]*(MMM|dddd|HH:mm)[^{}"\r\n]*\}|ToShortDateString|ToLongDateString|ToShortTimeString""")]
    private static partial Regex DateFormat();

    [GeneratedRegex(@"^(public|internal)[\w\s]*\b(class|record struct|record|struct|enum|interface|delegate)\s+(?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Declared();

    [GeneratedRegex(@"[A-Z][a-z]*$")]
    private static partial Regex LastWord();
}
