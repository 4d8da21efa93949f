using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Safeguarding;

/// <summary>The calculator's values in plain English.</summary>
internal static class CheckWords
{
    public static string Name(CheckLevel level) => level switch
    {
        CheckLevel.Nothing => "No check on the adult",
        CheckLevel.SupervisedVisitor => "Supervised visitor, no DBS check",
        CheckLevel.EnhancedDbs => "Enhanced DBS check",
        CheckLevel.EnhancedDbsWithBarredList => "Enhanced DBS check with barred list",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "Not a level."),
    };

    public static string Name(CheckDocuments document) => FieldWords.Name(document);

    public static string Names(CheckDocuments documents) => FieldWords.Join(documents);

    public static string Names(Supervisions supervisions) => Any(supervisions) ? "With or without supervision" : FieldWords.Name(supervisions);

    public static string Names(Frequencies frequencies) => Any(frequencies) ? "However often" : string.Join(", or ", FieldWords.List(frequencies).Select((one, index) => index == 0 ? one.Name : FieldWords.InSentence(one.Name)));

    public static string Names(AgeBands ages) => Any(ages) ? "All ages" : FieldWords.Name(ages);

    /// <summary>"Enhanced DBS check", or with what is seen first: "No check on the adult; risk assessment and employers' liability insurance seen first".</summary>
    public static string Line(CheckAnswer answer) =>
        answer.Documents == CheckDocuments.None ? Name(answer.Level) : $"{Name(answer.Level)}; {FieldWords.InSentence(Names(answer.Documents))} seen first";

    /// <summary>"From 1 September 2026", "until 31 August 2026"; a rule of no date has held for as long as this site knows.</summary>
    public static string Dates(CheckRule rule) => (rule.HoldsFrom, rule.HoldsUntil) switch
    {
        ({ } from, { } until) => $"From {Date(from)} until {Date(until)}",
        ({ } from, null) => $"From {Date(from)}",
        (null, { } until) => $"Until {Date(until)}",
        _ => "No date: for as long as this site knows",
    };

    private static string Date(DateOnly day) => LondonTime.DateWords(day);

    private static bool Any<T>(T mask)
        where T : struct, Enum => FieldWords.List(mask).Count == FieldWords.All<T>().Count;
}
