using EmployerConnect.Matching;
using EmployerConnect.Matching.Geography;
using EmployerConnect.Matching.Ranking;
using Gatsby = EmployerConnect.Matching.Benchmarks;

namespace EmployerConnect.Benchmarks.Workload;

/// <summary>Employers around towns, and offer after offer of theirs.</summary>
internal sealed class OfferMaker
{
    public const int Activities = 8;
    public const int Sectors = 20;
    public const int FirstYear = 7;
    public const int Years = 7;

    private static readonly int[] LargestGroups = [12, 30, 30, 60, 120, 240];

    private readonly Dice _dice;
    private readonly (Guid Id, GeoPoint Place, int Sectors)[] _employers;

    public OfferMaker(Town[] towns, int employers, Dice dice)
    {
        _dice = dice;
        _employers = [.. Enumerable.Range(0, employers).Select(_ => (dice.Id(), Town.Any(towns, dice).Somewhere(dice), dice.Mask(0, Sectors, 2)))];
    }

    public Guid[] EmployerIds => [.. _employers.Select(employer => employer.Id)];

    public OfferTerms Next()
    {
        var (employer, place, sectors) = _employers[_dice.Below(_employers.Length)];
        var way = _dice.Share();
        var largest = LargestGroups[_dice.Below(LargestGroups.Length)];
        var first = _dice.Below(Years);
        var years = ((1 << _dice.From(1, Years - first)) - 1) << (first + FirstYear);
        return new OfferTerms
        {
            Id = _dice.Id(),
            EmployerId = employer,
            Activity = (Activities)(1 << _dice.Below(Activities)),
            Sectors = (Sectors)sectors,
            Subjects = (Subjects)_dice.Mask(0, 20, 2),
            YearGroups = (YearGroups)years,
            Deliveries = Ways(way),
            Base = place,
            RadiusMiles = _dice.From(5, 50),
            Windows = Season.Windows(_dice, 2),
            DurationMinutes = _dice.From(1, 4) * 30,
            SessionsLeft = _dice.From(1, 10),
            GroupMinimum = Math.Min(largest, _dice.From(1, 10)),
            GroupMaximum = largest,
            Benchmarks = (Gatsby)_dice.Mask(1, 8, 2),
            DaysSinceConfirmed = _dice.Below(180),
            TimesAskedRecently = _dice.Below(8),
        };
    }

    private static Deliveries Ways(double share) => share switch
    {
        < 0.45 => Deliveries.AtSchool,
        < 0.60 => Deliveries.AtWorkplace,
        < 0.80 => Deliveries.AtSchool | Deliveries.AtWorkplace,
        < 0.90 => Deliveries.AtSchool | Deliveries.Virtual,
        _ => Deliveries.Virtual,
    };
}
