using EmployerConnect.Matching;
using EmployerConnect.Matching.Geography;
using EmployerConnect.Matching.Ranking;
using Gatsby = EmployerConnect.Matching.Benchmarks;

namespace EmployerConnect.Benchmarks.Workload;

/// <summary>Schools around towns, and request after request of theirs.</summary>
internal sealed class RequestMaker
{
    private const int EveryYear = ((1 << OfferMaker.Years) - 1) << OfferMaker.FirstYear;
    private const int EveryBenchmark = 0x1FE;

    private readonly Dice _dice;
    private readonly School[] _schools;

    public RequestMaker(Town[] towns, int schools, Guid[] employers, Dice dice)
    {
        _dice = dice;
        _schools = [.. Enumerable.Range(0, schools).Select(_ => School.Make(towns, employers, dice))];
    }

    public RequestTerms Next()
    {
        var school = _schools[_dice.Below(_schools.Length)];
        return new RequestTerms
        {
            Id = _dice.Id(),
            SchoolId = school.Id,
            Activities = (Activities)_dice.Mask(0, OfferMaker.Activities, 2),
            Sectors = _dice.Happens(0.8) ? (Sectors)_dice.Mask(0, OfferMaker.Sectors, 4) : Sectors.None,
            Subjects = _dice.Happens(0.5) ? (Subjects)_dice.Mask(0, 20, 2) : Subjects.None,
            YearGroups = (YearGroups)_dice.Mask(OfferMaker.FirstYear, OfferMaker.Years, 2),
            GroupSize = _dice.From(8, 60),
            Deliveries = (Deliveries)_dice.From(1, 7),
            Place = school.Place,
            RadiusMiles = _dice.From(5, 50),
            Windows = Season.Windows(_dice, 2),
            Benchmarks = _dice.Happens(0.5) ? (Gatsby)_dice.Mask(1, 8, 1) : Gatsby.None,
            YearGroupsWithoutEncounter = school.Years,
            BenchmarksWithoutEncounter = school.Benchmarks,
            EncountersThisYear = school.Encounters,
            Setting = school.Setting,
            PartnerEmployerIds = school.Partners,
        };
    }

    private sealed record School(
        Guid Id, GeoPoint Place, YearGroups Years, Gatsby Benchmarks, int Encounters, SchoolSetting Setting, HashSet<Guid> Partners)
    {
        public static School Make(Town[] towns, Guid[] employers, Dice dice) => new(
            dice.Id(),
            Town.Any(towns, dice).Somewhere(dice),
            (YearGroups)(dice.Mask(OfferMaker.FirstYear, OfferMaker.Years, 3) & EveryYear),
            (Gatsby)(dice.Mask(1, 8, 3) & EveryBenchmark),
            dice.Below(8),
            SettingOf(dice.Share()),
            [.. Enumerable.Range(0, dice.Below(3)).Select(_ => employers[dice.Below(employers.Length)])]);

        private static SchoolSetting SettingOf(double share) => share switch
        {
            < 0.06 => SchoolSetting.Special,
            < 0.08 => SchoolSetting.PupilReferralUnit,
            < 0.20 => SchoolSetting.Rural,
            _ => SchoolSetting.None,
        };
    }
}
