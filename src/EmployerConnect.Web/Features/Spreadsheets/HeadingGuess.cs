namespace EmployerConnect.Web.Features.Spreadsheets;

/// <summary>Which kind of spreadsheet this is and which column is what, as far as its headings tell: whoever uploads it corrects the guess.</summary>
public static class HeadingGuess
{
    // A shorter word stands within many others.
    private const int ShortestPart = 5;
    private const int Complete = 100;

    /// <summary>The kinds in which a tie is decided: the more particular first.</summary>
    private static readonly SheetKind[] Order = [SheetKind.Encounters, SheetKind.SchoolPeople, SheetKind.Volunteers, SheetKind.Employers, SheetKind.Contacts];

    public static SheetKind Kind(IReadOnlyList<string> headings, string fileName)
    {
        var speaksOfVolunteers = headings.Append(fileName).Any(words => Signs(words).Contains("volunteer", StringComparison.Ordinal) || Signs(words).Contains("ambassador", StringComparison.Ordinal));
        return Order.Where(kind => kind != SheetKind.Volunteers || speaksOfVolunteers).MaxBy(kind => Score(kind, headings, kind == SheetKind.Volunteers));
    }

    /// <summary>The column of each field that a heading speaks for; each column once.</summary>
    public static Dictionary<string, int> Columns(SheetKind kind, IReadOnlyList<string> headings)
    {
        var signs = headings.Select(Signs).ToList();
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        Take(kind, signs, found, (heading, word) => heading == word);
        Take(kind, signs, found, (heading, word) => word.Length >= ShortestPart && heading.Contains(word, StringComparison.Ordinal));
        return found;
    }

    private static int Score(SheetKind kind, IReadOnlyList<string> headings, bool isNamed)
    {
        var found = Columns(kind, headings);
        var isComplete = SheetFields.Of(kind).Where(field => field.IsNeeded).All(field => found.ContainsKey(field.Key));
        // People with their employer are contacts; employers have something of their own.
        var isOther = kind == SheetKind.Employers && found.ContainsKey(SheetFields.Email) && !new[] { SheetFields.Postcode, SheetFields.Sector, SheetFields.Size }.Any(found.ContainsKey);
        return (isComplete ? Complete : 0) + found.Count + (isNamed ? 2 : 0) - (isOther ? 2 : 0);
    }

    private static void Take(SheetKind kind, List<string> signs, Dictionary<string, int> found, Func<string, string, bool> isMeant)
    {
        foreach (var field in SheetFields.Of(kind).Where(field => !found.ContainsKey(field.Key)))
        {
            var column = field.Headings
                .Select(word => Enumerable.Range(0, signs.Count).FirstOrDefault(one => !found.ContainsValue(one) && isMeant(signs[one], word), -1))
                .FirstOrDefault(one => one >= 0, -1);
            if (column >= 0)
            {
                found[field.Key] = column;
            }
        }
    }

    internal static string Signs(string words) => new([.. words.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)]);
}
