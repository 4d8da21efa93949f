using System.Numerics;
using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Sessions;

namespace EmployerConnect.Web.Features.Home;

/// <summary>A school's year groups against the benchmarks that encounters serve: what this school year has brought, and where it has brought nothing yet.</summary>
public sealed class YearGaps
{
    private const int YoungestYear = 5;
    private const int OldestYear = 14;

    /// <summary>Year 7 begins at 11, and those of 16 are in Year 11.</summary>
    private const int AgeAtYearNought = 4;

    /// <summary>5 employers, 6 workplaces, 7 further and higher education.</summary>
    public static readonly IReadOnlyList<Benchmarks> Served = [Benchmarks.Benchmark5, Benchmarks.Benchmark6, Benchmarks.Benchmark7];

    private readonly IReadOnlyList<YearEncounter> _encounters;

    public YearGaps(IEnumerable<SchoolAges> ages, IReadOnlyList<YearEncounter> encounters)
    {
        _encounters = encounters;
        var known = ages.ToList();
        var first = known.Min(one => one.LowAge) is { } low ? low - AgeAtYearNought : 7;
        var last = known.Max(one => one.HighAge) is { } high ? high - AgeAtYearNought - 1 : 13;

        // A year that had an encounter is shown whatever the register says about the school's ages.
        var met = encounters.Aggregate(0, (all, one) => all | (int)one.YearGroups);
        Years = [.. Enumerable.Range(YoungestYear, OldestYear - YoungestYear + 1).Where(year => (year >= first && year <= last) || (met & (1 << year)) != 0)];
    }

    /// <summary>As numbers, 5 to 14.</summary>
    public IReadOnlyList<int> Years { get; }

    /// <summary>Years without any encounter this school year, booked ones included.</summary>
    public IReadOnlyList<int> WithoutAny => [.. Years.Where(year => !_encounters.Any(one => IsFor(one, year)))];

    public (int Had, int Booked) Of(int year, Benchmarks benchmark)
    {
        var found = _encounters.Where(one => IsFor(one, year) && (one.Benchmarks & benchmark) != 0).ToList();
        var had = found.Count(one => one.State == SessionState.Delivered);
        return (had, found.Count - had);
    }

    /// <summary>"2 had, 1 booked", "1 booked", "None yet".</summary>
    public string Words(int year, Benchmarks benchmark) => Of(year, benchmark) switch
    {
        (0, 0) => "None yet",
        (0, var booked) => $"{booked} booked",
        (var had, 0) => $"{had} had",
        var (had, booked) => $"{had} had, {booked} booked",
    };

    public static int Number(Benchmarks benchmark) => BitOperations.TrailingZeroCount((int)benchmark);

    private static bool IsFor(YearEncounter encounter, int year) => ((int)encounter.YearGroups & (1 << year)) != 0;
}
