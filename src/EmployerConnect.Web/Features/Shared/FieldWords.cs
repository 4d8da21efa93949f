using System.Numerics;
using System.Runtime.CompilerServices;
using EmployerConnect.Matching;

namespace EmployerConnect.Web.Features.Shared;

/// <summary>The field's values in plain English, as labels ("Careers talk") and inside sentences ("careers talk").</summary>
internal static class FieldWords
{
    private static readonly string[] BenchmarkTitles =
    [
        "A stable careers programme",
        "Learning from career and labour market information",
        "Addressing the needs of each young person",
        "Linking curriculum learning to careers",
        "Encounters with employers and employees",
        "Experiences of workplaces",
        "Encounters with further and higher education",
        "Personal guidance",
    ];

    /// <summary>The name of one value, as a label: "Careers talk", "Year 9", "At school", "Enhanced DBS check".</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not exactly one value of the type.</exception>
    public static string Name<T>(T value)
        where T : struct, Enum =>
        FieldNames.Of<T>().TryGetValue(Unsafe.BitCast<T, int>(value), out var name)
            ? name
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Not one {typeof(T).Name}.");

    /// <summary>The values of a mask one by one with their names, in the order of their bits.</summary>
    public static IReadOnlyList<(T Value, string Name)> List<T>(T mask)
        where T : struct, Enum =>
        [.. All<T>().Where(one => (Unsafe.BitCast<T, int>(one.Value) & Unsafe.BitCast<T, int>(mask)) != 0)];

    /// <summary>Every value of a type but its zero, with its name: what a form's check boxes list.</summary>
    public static IReadOnlyList<(T Value, string Name)> All<T>()
        where T : struct, Enum =>
        [.. FieldNames.Of<T>().Where(one => one.Key != 0).OrderBy(one => one.Key).Select(one => (Unsafe.BitCast<int, T>(one.Key), one.Value))];

    /// <summary>Activities inside a sentence, each with its article: "a careers talk, an assembly or mentoring".</summary>
    public static string Articled(Activities mask, string last) =>
        Join([.. List(mask).Select(one => Article(one.Value) + InSentence(one.Name))], last);

    /// <summary>A mask inside a sentence: "careers talk, assembly and mentoring". Empty for none.</summary>
    public static string Join<T>(T mask, string last = "and")
        where T : struct, Enum =>
        Join([.. List(mask).Select(one => InSentence(one.Name))], last);

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string Join(IReadOnlyList<string> words, string last) => words.Count switch
    {
        0 => "",
        1 => words[0],
        _ => $"{string.Join(", ", words.Take(words.Count - 1))} {last} {words[^1]}",
    };

    /// <summary>"Year 9", "Years 9 and 10", "Years 7 to 9", "Years 7 to 9 and 12". Empty for none.</summary>
    public static string Years(YearGroups mask) => Numbered("Year", (uint)mask);

    /// <summary>"Benchmark 5", "Benchmarks 5 and 6". Empty for none.</summary>
    public static string BenchmarkNumbers(Benchmarks mask) => Numbered("Benchmark", (uint)mask);

    /// <summary>"Benchmark 5: Encounters with employers and employees".</summary>
    public static string Title(Benchmarks benchmark) => $"{Name(benchmark)}: {BenchmarkTitles[NumberOf((int)benchmark) - 1]}";

    /// <summary>Where an encounter happens, to its reader: "at your school", "at the employer's workplace", "online".</summary>
    public static string Where(Deliveries delivery, Reader reader) => delivery switch
    {
        Deliveries.AtSchool when reader == Reader.School => "at your school",
        Deliveries.AtSchool => "at the school",
        Deliveries.AtWorkplace when reader == Reader.Employer => "at your workplace",
        Deliveries.AtWorkplace => "at the employer's workplace",
        Deliveries.Virtual => "online",
        _ => throw new ArgumentOutOfRangeException(nameof(delivery), delivery, "Not one delivery."),
    };

    /// <summary>A label's first letter small, unless its word is a name or an abbreviation.</summary>
    public static string InSentence(string label) =>
        label.StartsWith("English", StringComparison.Ordinal)
        || label.StartsWith("Year ", StringComparison.Ordinal)
        || label.StartsWith("Benchmark ", StringComparison.Ordinal)
        || label.EndsWith("day", StringComparison.Ordinal)
            ? label
            : char.ToLowerInvariant(label[0]) + label[1..];

    private static string Article(Activities activity) => activity switch
    {
        Activities.Mentoring or Activities.WorkShadowing or Activities.WorkExperience or Activities.VirtualWorkExperience => "",
        Activities.Assembly or Activities.EnterpriseChallenge => "an ",
        _ => "a ",
    };

    private static string Numbered(string noun, uint mask) => BitOperations.PopCount(mask) switch
    {
        0 => "",
        1 => $"{noun} {Join(Runs(mask), "and")}",
        _ => $"{noun}s {Join(Runs(mask), "and")}",
    };

    private static int NumberOf(int bit) => BitOperations.TrailingZeroCount(bit);

    /// <summary>The numbers of a mask's bits, three or more in a row as "7 to 9".</summary>
    private static List<string> Runs(uint mask)
    {
        var runs = new List<string>();
        while (mask != 0)
        {
            var first = BitOperations.TrailingZeroCount(mask);
            var length = BitOperations.TrailingZeroCount(~(mask >> first));
            if (length >= 3)
            {
                runs.Add($"{first} to {first + length - 1}");
            }
            else
            {
                runs.AddRange(Enumerable.Range(first, length).Select(number => $"{number}"));
            }

            mask &= ~(((1u << length) - 1) << first);
        }

        return runs;
    }
}
