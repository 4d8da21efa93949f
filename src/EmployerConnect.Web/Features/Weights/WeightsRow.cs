using EmployerConnect.Matching.Ranking;

namespace EmployerConnect.Web.Features.Weights;

/// <summary>A version of the weights as its row holds it.</summary>
public sealed class WeightsRow
{
    public Guid Id { get; init; }

    public int Version { get; init; }

    public int Distance { get; init; }

    public int Sector { get; init; }

    public int Subject { get; init; }

    public int Benchmark { get; init; }

    public int Delivery { get; init; }

    public int YearGroupNeed { get; init; }

    public int BenchmarkNeed { get; init; }

    public int EncounterNeed { get; init; }

    public int Setting { get; init; }

    public int Freshness { get; init; }

    public int VolunteerLoad { get; init; }

    public int Partnership { get; init; }

    public double HalfDistanceMiles { get; init; }

    public double HalfEncounters { get; init; }

    public double HalfFreshnessDays { get; init; }

    public double HalfTimesAsked { get; init; }

    public double VirtualDistance { get; init; }

    public double VirtualDelivery { get; init; }

    public double NoPreference { get; init; }

    public double SpecialSchool { get; init; }

    public double PupilReferralUnit { get; init; }

    public double RuralSchool { get; init; }

    public double GreatFrom { get; init; }

    public double GoodFrom { get; init; }

    public DateTime ChangedAt { get; init; }

    public Guid ChangedByPersonId { get; init; }

    public string? ChangedByName { get; init; }

    public static WeightsRow Of(RankingWeights weights, int version, Guid by, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(),
        Version = version,
        Distance = weights.Distance,
        Sector = weights.Sector,
        Subject = weights.Subject,
        Benchmark = weights.Benchmark,
        Delivery = weights.Delivery,
        YearGroupNeed = weights.YearGroupNeed,
        BenchmarkNeed = weights.BenchmarkNeed,
        EncounterNeed = weights.EncounterNeed,
        Setting = weights.Setting,
        Freshness = weights.Freshness,
        VolunteerLoad = weights.Load,
        Partnership = weights.Partnership,
        HalfDistanceMiles = weights.HalfDistanceMiles,
        HalfEncounters = weights.HalfEncounters,
        HalfFreshnessDays = weights.HalfFreshnessDays,
        HalfTimesAsked = weights.HalfTimesAsked,
        VirtualDistance = weights.VirtualDistance,
        VirtualDelivery = weights.VirtualDelivery,
        NoPreference = weights.NoPreference,
        SpecialSchool = weights.SpecialSchool,
        PupilReferralUnit = weights.PupilReferralUnit,
        RuralSchool = weights.RuralSchool,
        GreatFrom = weights.GreatFrom,
        GoodFrom = weights.GoodFrom,
        ChangedAt = now,
        ChangedByPersonId = by,
    };

    public RankingWeights Weights() => new()
    {
        Distance = Distance,
        Sector = Sector,
        Subject = Subject,
        Benchmark = Benchmark,
        Delivery = Delivery,
        YearGroupNeed = YearGroupNeed,
        BenchmarkNeed = BenchmarkNeed,
        EncounterNeed = EncounterNeed,
        Setting = Setting,
        Freshness = Freshness,
        Load = VolunteerLoad,
        Partnership = Partnership,
        HalfDistanceMiles = HalfDistanceMiles,
        HalfEncounters = HalfEncounters,
        HalfFreshnessDays = HalfFreshnessDays,
        HalfTimesAsked = HalfTimesAsked,
        VirtualDistance = VirtualDistance,
        VirtualDelivery = VirtualDelivery,
        NoPreference = NoPreference,
        SpecialSchool = SpecialSchool,
        PupilReferralUnit = PupilReferralUnit,
        RuralSchool = RuralSchool,
        GreatFrom = GreatFrom,
        GoodFrom = GoodFrom,
    };
}
