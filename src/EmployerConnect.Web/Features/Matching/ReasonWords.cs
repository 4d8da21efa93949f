using System.Globalization;
using EmployerConnect.Matching;
using EmployerConnect.Matching.Ranking;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Matching;

/// <summary>Each term of a score as one English sentence with its number and unit, spoken to its reader.</summary>
internal static class ReasonWords
{
    /// <summary>
    /// The sentences worth telling, most points first: terms that add nothing, and those about things the school did
    /// not ask for, are left out.
    /// </summary>
    /// <param name="terms">The terms of one pair.</param>
    /// <param name="reader">Whom they are told.</param>
    /// <param name="barrier">What lies between the two, such as "the Severn estuary"; null where nothing does.</param>
    public static IReadOnlyList<string> Reasons(IEnumerable<Term> terms, Reader reader, string? barrier = null) =>
        [.. terms.Where(term => term.Points > 0 && term.Asked).OrderByDescending(term => term.Points).Select(term => Sentence(term, reader, barrier))];

    /// <summary>What speaks for a pair, most points first.</summary>
    public static IReadOnlyList<string> For(Suggestion fit, Reader reader) => Reasons(fit.For, reader, fit.Barrier);

    /// <summary>What speaks against it: what was said before, then the most points lost first.</summary>
    public static IReadOnlyList<string> Against(Suggestion fit, Reader reader) =>
        [.. fit.PastDeclines.Select(past => DeclineWords.Sentence(past, reader)), .. fit.Against.Select(term => Sentence(term, reader, fit.Barrier))];

    /// <summary>One grammatical sentence for a term, whatever its value.</summary>
    public static string Sentence(Term term, Reader reader, string? barrier = null)
    {
        var number = (int)term.Number;
        return term.Kind switch
        {
            TermKind.Distance => Distance(term.Number, reader, barrier),
            TermKind.Sector => Common(term, reader, "sector", FieldWords.Join((Sectors)term.Mask)),
            TermKind.Subject => Common(term, reader, "subject", FieldWords.Join((Subjects)term.Mask)),
            TermKind.Benchmark => BenchmarkAsked(term, reader),
            TermKind.Delivery => Delivery((Deliveries)term.Mask, reader),
            TermKind.YearGroupNeed => YearGroupNeed((YearGroups)term.Mask, reader),
            TermKind.BenchmarkNeed => BenchmarkNeed((Benchmarks)term.Mask, reader),
            TermKind.EncounterNeed => number == 0
                ? $"{Start(School(reader))} has had no encounter this school year."
                : $"{Start(School(reader))} has had {Count(number, "encounter")} this school year.",
            TermKind.Setting => Setting((SchoolSetting)term.Mask, reader),
            TermKind.Freshness => number == 0
                ? $"{Start(Employer(reader))} confirmed this offer today."
                : $"{Start(Employer(reader))} confirmed this offer {Count(number, "day")} ago.",
            TermKind.Load => number == 0
                ? $"{Start(Was(reader))} not been asked in the last 90 days."
                : $"{Start(Was(reader))} been asked {Times(number)} in the last 90 days, {Latest(number, term.Mask)}.",
            TermKind.Partnership => Partnership(term.Value > 0, reader),
            _ => throw new ArgumentOutOfRangeException(nameof(term), term.Kind, "No such term."),
        };
    }

    /// <summary>"1 mile", "4.2 miles", "less than a tenth of a mile".</summary>
    public static string Miles(double miles, MidpointRounding rounding = MidpointRounding.AwayFromZero)
    {
        var rounded = Math.Round(miles, 1, rounding);
        return rounded switch
        {
            0 => "less than a tenth of a mile",
            1 => "1 mile",
            _ => $"{rounded.ToString("0.#", CultureInfo.InvariantCulture)} miles",
        };
    }

    /// <summary>The same, but whole from ten miles on, where a decimal would only pretend.</summary>
    public static string Far(double miles) => Miles(miles >= 10 ? Math.Round(miles, MidpointRounding.AwayFromZero) : miles);

    /// <summary>"1 day", "3 days".</summary>
    public static string Count(int number, string noun) =>
        $"{number.ToString("N0", CultureInfo.InvariantCulture)} {noun}{(number == 1 ? "" : "s")}";

    public static string School(Reader reader) => reader == Reader.School ? "your school" : "the school";

    public static string Employer(Reader reader) => reader == Reader.Employer ? "you" : "the employer";

    /// <summary>The first letter as a capital.</summary>
    public static string Start(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string Distance(double miles, Reader reader, string? barrier)
    {
        if (double.IsNaN(miles))
        {
            return "Nobody has to travel, because it is online.";
        }

        var here = reader == Reader.Employer ? "you" : School(reader);
        var far = Start(Far(miles));
        return barrier is null
            ? $"{far} from {here} in a straight line."
            : $"{far} from {here} by the nearest crossing, because {barrier} lies between.";
    }

    private static string Common(Term term, Reader reader, string noun, string common)
    {
        if (!term.Asked)
        {
            return $"{Start(School(reader))} asked for no particular {noun}.";
        }

        return term.Mask == 0
            ? $"Not a {noun} that {School(reader)} asked for."
            : $"Covers {common}, which {School(reader)} asked for.";
    }

    private static string BenchmarkAsked(Term term, Reader reader)
    {
        if (!term.Asked)
        {
            return $"{Start(School(reader))} asked for no particular benchmark.";
        }

        return term.Mask == 0
            ? $"Does not serve a benchmark that {School(reader)} asked for."
            : $"Serves {FieldWords.BenchmarkNumbers((Benchmarks)term.Mask)}, which {School(reader)} asked for.";
    }

    private static string Delivery(Deliveries delivery, Reader reader) =>
        delivery == Deliveries.Virtual ? "Takes place online." : $"Takes place in person {FieldWords.Where(delivery, reader)}.";

    private static string YearGroupNeed(YearGroups unmet, Reader reader) =>
        unmet == YearGroups.None
            ? $"The year groups at {School(reader)} have all met an employer this school year."
            : $"{FieldWords.Years(unmet)} at {School(reader)} {Have((int)unmet)} not met an employer this school year.";

    private static string BenchmarkNeed(Benchmarks unmet, Reader reader) =>
        unmet == Benchmarks.None
            ? $"Serves no benchmark that {School(reader)} has yet to work on this school year."
            : $"Serves {FieldWords.BenchmarkNumbers(unmet)}, for which {School(reader)} has had no encounter this school year.";

    private static string Setting(SchoolSetting setting, Reader reader) =>
        setting == SchoolSetting.None
            ? $"{Start(School(reader))} is in none of the settings that count for more."
            : $"{Start(School(reader))} is a {FieldWords.Join(setting)}, which counts for more.";

    private static string Partnership(bool partners, Reader reader) => reader switch
    {
        Reader.School => partners ? "Your school and the employer already work together." : "Your school and the employer have not worked together yet.",
        Reader.Employer => partners ? "You and the school already work together." : "You and the school have not worked together yet.",
        _ => partners ? "The school and the employer already work together." : "The school and the employer have not worked together yet.",
    };

    private static string Was(Reader reader) => reader == Reader.Employer ? "you have" : "the employer has";

    private static string Have(int mask) => int.IsPow2(mask) ? "has" : "have";

    private static string Latest(int times, int daysAgo)
    {
        var when = daysAgo == 0 ? "today" : $"{Count(daysAgo, "day")} ago";
        return times == 1 ? when : $"most recently {when}";
    }

    private static string Times(int number) => number switch
    {
        1 => "once",
        2 => "twice",
        _ => Count(number, "time"),
    };
}
