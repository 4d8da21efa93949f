namespace EmployerConnect.Web.Features.Weights;

internal static class WeightsSql
{
    public const string Current = """
        SELECT w.Version, w.Distance, w.Sector, w.Subject, w.Benchmark, w.Delivery, w.YearGroupNeed, w.BenchmarkNeed, w.EncounterNeed, w.Setting, w.Freshness, w.VolunteerLoad, w.Partnership,
               w.HalfDistanceMiles, w.HalfEncounters, w.HalfFreshnessDays, w.HalfTimesAsked, w.VirtualDistance, w.VirtualDelivery, w.NoPreference,
               w.SpecialSchool, w.PupilReferralUnit, w.RuralSchool, w.GreatFrom, w.GoodFrom, w.ChangedAt, p.Name AS ChangedByName
        FROM RankingWeightSet w
        JOIN Person p ON p.Id = w.ChangedByPersonId
        WHERE w.Version = (SELECT MAX(x.Version) FROM RankingWeightSet x)
        """;

    public const string Add = """
        INSERT INTO RankingWeightSet (Id, Version, Distance, Sector, Subject, Benchmark, Delivery, YearGroupNeed, BenchmarkNeed, EncounterNeed, Setting, Freshness, VolunteerLoad, Partnership,
            HalfDistanceMiles, HalfEncounters, HalfFreshnessDays, HalfTimesAsked, VirtualDistance, VirtualDelivery, NoPreference,
            SpecialSchool, PupilReferralUnit, RuralSchool, GreatFrom, GoodFrom, ChangedAt, ChangedByPersonId)
        VALUES (@Id, @Version, @Distance, @Sector, @Subject, @Benchmark, @Delivery, @YearGroupNeed, @BenchmarkNeed, @EncounterNeed, @Setting, @Freshness, @VolunteerLoad, @Partnership,
            @HalfDistanceMiles, @HalfEncounters, @HalfFreshnessDays, @HalfTimesAsked, @VirtualDistance, @VirtualDelivery, @NoPreference,
            @SpecialSchool, @PupilReferralUnit, @RuralSchool, @GreatFrom, @GoodFrom, @ChangedAt, @ChangedByPersonId)
        """;
}
