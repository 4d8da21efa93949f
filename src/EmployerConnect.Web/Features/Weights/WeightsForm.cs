using EmployerConnect.Matching.Ranking;
using EmployerConnect.Web.Features.Shared.Reading;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.Weights;

/// <summary>The weights as typed, by the names of their fields.</summary>
public sealed class WeightsForm
{
    public Dictionary<string, string?> Values { get; set; } = [];

    /// <summary>The version that the page showed.</summary>
    public int Version { get; set; }

    /// <summary>Both versions, where somebody else was quicker; never bound.</summary>
    public StaleEdit? Stale { get; internal set; }

    internal static IEnumerable<WeightField> Fields => WeightField.Points.Concat(WeightField.Halves).Concat(WeightField.Shares);

    public static WeightsForm Of(WeightsVersion current) => new()
    {
        Values = Fields.ToDictionary(field => field.Name, field => (string?)field.Text(current.Weights)),
        Version = current.Version,
    };

    /// <returns>Null where something is wrong; the errors are beside the fields.</returns>
    public RankingWeights? Check(ModelStateDictionary state)
    {
        var reader = new FormReader(state);
        var read = Fields.ToDictionary(field => field.Name, field => Read(reader, field));
        if (!reader.HasErrors && WeightField.Points.All(field => read[field.Name] == 0))
        {
            reader.Refuse(Key(nameof(RankingWeights.Distance)), "At least one of the points must be above 0");
        }

        if (!reader.HasErrors && read[nameof(RankingWeights.GoodFrom)] > read[nameof(RankingWeights.GreatFrom)])
        {
            reader.Refuse(Key(nameof(RankingWeights.GoodFrom)), "Good must not begin above great");
        }

        return reader.HasErrors ? null : Weights(read);
    }

    /// <summary>Each field with what it says: to lay two versions side by side.</summary>
    public IEnumerable<FormFact> Facts() => Fields.Select(field => new FormFact(Key(field.Name), field.Label, Values.GetValueOrDefault(field.Name) ?? ""));

    private static string Key(string name) => $"{nameof(Values)}[{name}]";

    private double Read(FormReader reader, WeightField field)
    {
        var typed = Values.GetValueOrDefault(field.Name);
        return field.IsWhole
            ? reader.Number(Key(field.Name), typed, field.Label, (int)field.From, (int)field.To)
            : reader.Fraction(Key(field.Name), typed, field.Label, field.From, field.To);
    }

    private static RankingWeights Weights(Dictionary<string, double> read) => new()
    {
        Distance = (int)read[nameof(RankingWeights.Distance)],
        Sector = (int)read[nameof(RankingWeights.Sector)],
        Subject = (int)read[nameof(RankingWeights.Subject)],
        Benchmark = (int)read[nameof(RankingWeights.Benchmark)],
        Delivery = (int)read[nameof(RankingWeights.Delivery)],
        YearGroupNeed = (int)read[nameof(RankingWeights.YearGroupNeed)],
        BenchmarkNeed = (int)read[nameof(RankingWeights.BenchmarkNeed)],
        EncounterNeed = (int)read[nameof(RankingWeights.EncounterNeed)],
        Setting = (int)read[nameof(RankingWeights.Setting)],
        Freshness = (int)read[nameof(RankingWeights.Freshness)],
        Load = (int)read[nameof(RankingWeights.Load)],
        Partnership = (int)read[nameof(RankingWeights.Partnership)],
        HalfDistanceMiles = read[nameof(RankingWeights.HalfDistanceMiles)],
        HalfEncounters = read[nameof(RankingWeights.HalfEncounters)],
        HalfFreshnessDays = read[nameof(RankingWeights.HalfFreshnessDays)],
        HalfTimesAsked = read[nameof(RankingWeights.HalfTimesAsked)],
        VirtualDistance = read[nameof(RankingWeights.VirtualDistance)],
        VirtualDelivery = read[nameof(RankingWeights.VirtualDelivery)],
        NoPreference = read[nameof(RankingWeights.NoPreference)],
        SpecialSchool = read[nameof(RankingWeights.SpecialSchool)],
        PupilReferralUnit = read[nameof(RankingWeights.PupilReferralUnit)],
        RuralSchool = read[nameof(RankingWeights.RuralSchool)],
        GreatFrom = read[nameof(RankingWeights.GreatFrom)],
        GoodFrom = read[nameof(RankingWeights.GoodFrom)],
    };
}
