using System.Globalization;
using EmployerConnect.Matching.Ranking;

namespace EmployerConnect.Web.Features.Weights;

/// <summary>A weight, or a number that shapes one, with its words: one list for the page, the form and its checks.</summary>
/// <param name="Name">The property of the form and of the weights.</param>
/// <param name="Label">What the page calls it.</param>
/// <param name="Hint">What it does.</param>
/// <param name="Unit">What it counts.</param>
/// <param name="From">The least.</param>
/// <param name="To">The most.</param>
/// <param name="Of">Its value.</param>
internal sealed record WeightField(string Name, string Label, string Hint, string Unit, double From, double To, Func<RankingWeights, double> Of)
{
    private const double Most = 100_000;

    /// <summary>The points of each term at its best, in the order in which reasons are told.</summary>
    public static readonly IReadOnlyList<WeightField> Points =
    [
        Point(nameof(RankingWeights.Distance), "Distance", "How near the employer is, round estuaries that lie between.", weights => weights.Distance),
        Point(nameof(RankingWeights.Sector), "Sector", "The offer is about a sector that the school asked for.", weights => weights.Sector),
        Point(nameof(RankingWeights.Subject), "Subject", "The offer ties in with a subject that the school asked for.", weights => weights.Subject),
        Point(nameof(RankingWeights.Benchmark), "Benchmark", "The offer serves a Gatsby Benchmark that the school asked for.", weights => weights.Benchmark),
        Point(nameof(RankingWeights.Delivery), "Delivery", "They would meet in person, or online where the school asked for nothing else.", weights => weights.Delivery),
        Point(nameof(RankingWeights.YearGroupNeed), "Year groups in need", "The share of the year groups that have met no employer this school year.", weights => weights.YearGroupNeed),
        Point(nameof(RankingWeights.BenchmarkNeed), "Benchmarks in need", "The offer serves a benchmark for which the school has had no encounter this school year.", weights => weights.BenchmarkNeed),
        Point(nameof(RankingWeights.EncounterNeed), "Schools that have had least", "How few encounters the school has had this school year.", weights => weights.EncounterNeed),
        Point(nameof(RankingWeights.Setting), "Setting", "Special schools, pupil referral units and rural schools.", weights => weights.Setting),
        Point(nameof(RankingWeights.Freshness), "Freshness", "How lately the employer confirmed the offer.", weights => weights.Freshness),
        Point(nameof(RankingWeights.Load), "Load", "How seldom, and how long ago, the employer has been asked in the last 90 days: least recently asked first.", weights => weights.Load),
        Point(nameof(RankingWeights.Partnership), "Partnership", "The school and the employer already work together.", weights => weights.Partnership),
    ];

    /// <summary>Where a falling term is worth half of its points.</summary>
    public static readonly IReadOnlyList<WeightField> Halves =
    [
        Half(nameof(RankingWeights.HalfDistanceMiles), "Half distance", "Where distance is worth half of its points.", "miles", weights => weights.HalfDistanceMiles),
        Half(nameof(RankingWeights.HalfEncounters), "Half need", "Where having had least is worth half of its points.", "encounters", weights => weights.HalfEncounters),
        Half(nameof(RankingWeights.HalfFreshnessDays), "Half freshness", "How long after the employer confirmed an offer its freshness is worth half of its points.", "days", weights => weights.HalfFreshnessDays),
        Half(nameof(RankingWeights.HalfTimesAsked), "Half load", "How often an employer has been asked, the last time today, when load is worth half of its points.", "times", weights => weights.HalfTimesAsked),
    ];

    /// <summary>Shares of a term's points, 0 to 1.</summary>
    public static readonly IReadOnlyList<WeightField> Shares =
    [
        Share(nameof(RankingWeights.VirtualDistance), "Distance when online", "The share of the points of distance where nobody travels.", weights => weights.VirtualDistance),
        Share(nameof(RankingWeights.VirtualDelivery), "Delivery when online", "The share of the points of delivery where the school would also meet in person.", weights => weights.VirtualDelivery),
        Share(nameof(RankingWeights.NoPreference), "No preference", "The share of the points of sector, subject and benchmark where the school asked for none in particular.", weights => weights.NoPreference),
        Share(nameof(RankingWeights.SpecialSchool), "Special schools", "The share of the points of setting for a special school.", weights => weights.SpecialSchool),
        Share(nameof(RankingWeights.PupilReferralUnit), "Pupil referral units", "The share of the points of setting for a pupil referral unit.", weights => weights.PupilReferralUnit),
        Share(nameof(RankingWeights.RuralSchool), "Rural schools", "The share of the points of setting for a rural school.", weights => weights.RuralSchool),
        Share(nameof(RankingWeights.GreatFrom), "Great from", "From this share of all points on a fit is called great.", weights => weights.GreatFrom),
        Share(nameof(RankingWeights.GoodFrom), "Good from", "From this share of all points on a fit is called good, below it fair.", weights => weights.GoodFrom),
    ];

    public bool IsWhole => Unit == "points";

    public string Text(RankingWeights weights) => Of(weights).ToString(CultureInfo.InvariantCulture);

    /// <summary>"10 miles", "1 mile".</summary>
    public string WithUnit(RankingWeights weights) => $"{Text(weights)} {(Of(weights) is 1 ? Unit[..^1] : Unit)}";

    private static WeightField Point(string name, string label, string hint, Func<RankingWeights, double> of) => new(name, label, hint, "points", 0, Most, of);

    private static WeightField Half(string name, string label, string hint, string unit, Func<RankingWeights, double> of) => new(name, label, hint, unit, 0.001, Most, of);

    private static WeightField Share(string name, string label, string hint, Func<RankingWeights, double> of) => new(name, label, hint, "share", 0, 1, of);
}
