using CsCheck;
using EmployerConnect.Matching;
using EmployerConnect.Matching.Geography;
using EmployerConnect.Matching.Ranking;

namespace EmployerConnect.Tests.Matching;

/// <summary>Offers and requests for tests: one of each that fit, and generators whose pairs often nearly do.</summary>
internal static class Terms
{
    public static readonly DateOnly Monday = new(2026, 1, 5);

    private const Weekdays SchoolDays =
        Weekdays.Monday | Weekdays.Tuesday | Weekdays.Wednesday | Weekdays.Thursday | Weekdays.Friday;

    public static AvailabilityWindow Always { get; } =
        new(Monday, Monday.AddDays(200), SchoolDays, 9 * 60, 15 * 60);

    public static readonly Gen<AvailabilityWindow> Window =
        from first in Gen.Int[-20, 60]
        from length in Gen.Int[0, 30]
        from days in Gen.Int[1, 127]
        from start in Gen.Int[0, 95]
        from quarters in Gen.Int[1, 12]
        select new AvailabilityWindow(
            Monday.AddDays(first), Monday.AddDays(first + length), (Weekdays)days, start * 15, Math.Min(1440, (start + quarters) * 15));

    // Few places, so that distances are equal and places the same now and then.
    public static readonly Gen<GeoPoint> Place =
        Gen.OneOf(
            Gen.Const(new GeoPoint(52.19, -2.22)),
            Gen.Const(new GeoPoint(52.30, -2.06)),
            Gen.Double[51.6, 52.4].Select(Gen.Double[-2.6, 0.2], (latitude, longitude) => new GeoPoint(latitude, longitude)));

    private static readonly Gen<GeoPoint?> MaybePlace =
        Place.Select(Gen.Int[0, 9], (place, one) => one == 0 ? default(GeoPoint?) : place);

    private static readonly Gen<Guid> Id = Gen.Guid;

    private static readonly Gen<Guid> EmployerId = Gen.Int[1, 6].Select(number => new Guid(number, 0, 0, new byte[8]));

    private static readonly Gen<IReadOnlyList<AvailabilityWindow>> Windows =
        Gen.Frequency(
            (7, Gen.Const<IReadOnlyList<AvailabilityWindow>>([Always])),
            (2, Window.List[0, 4].Select(list => (IReadOnlyList<AvailabilityWindow>)list)));

    private static readonly Gen<int> Count = Gen.Frequency((1, Gen.Const(0)), (9, Gen.Int[1, 3]));

    private static readonly Gen<int> Way = Gen.Frequency((1, Gen.Int[1, 7]), (2, Gen.Int[3, 7]));

    private static readonly Gen<double> Radius = Gen.Frequency((1, Gen.Const(0d)), (6, Gen.Double[0, 60]));

    public static readonly Gen<OfferTerms> Offers =
        from ids in Id.Select(EmployerId)
        from activity in Gen.Int[0, 2]
        from masks in Gen.Int[0, 15].Select(Gen.Int[0, 15], Gen.Int[1, 31], Way)
        from place in MaybePlace.Select(Radius)
        from windows in Windows.Select(Gen.Int[1, 8])
        from sizes in Count.Select(Gen.Int[1, 20], Gen.Int[30, 60])
        from checks in Gen.Int[0, 15].Select(Gen.Int[0, 2], Gen.Int[0, 2])
        from past in Gen.Int[0, 90].Select(Gen.Int[0, 5])
        select new OfferTerms
        {
            Id = ids.Item1,
            EmployerId = ids.Item2,
            Activity = (Activities)(1 << activity),
            Sectors = (Sectors)masks.Item1,
            Subjects = (Subjects)masks.Item2,
            YearGroups = (YearGroups)(masks.Item3 << 7),
            Deliveries = (Deliveries)masks.Item4,
            Base = place.Item1,
            RadiusMiles = place.Item2,
            Windows = windows.Item1,
            DurationMinutes = windows.Item2 * 15,
            SessionsLeft = sizes.Item1,
            GroupMinimum = sizes.Item2,
            GroupMaximum = sizes.Item3,
            Benchmarks = (Benchmarks)(checks.Item1 << 4 & 0x1FE),
            ClearanceNeeded = (Clearance)Math.Min(checks.Item2, checks.Item3),
            ClearanceHeld = (Clearance)(past.Item1 % 10 == 0 ? 0 : checks.Item3),
            DaysSinceConfirmed = past.Item1,
            TimesAskedRecently = past.Item2,
            DaysSinceAsked = past.Item1,
        };

    public static readonly Gen<RequestTerms> Requests =
        from ids in Id.Select(Id)
        from masks in Gen.Int[1, 7].Select(Gen.Int[0, 15], Gen.Int[0, 15], Gen.Int[1, 31])
        from place in MaybePlace.Select(Radius, Way)
        from windows in Windows
        from sizes in Gen.Int[8, 50].Select(Count)
        from need in Gen.Int[0, 31].Select(Gen.Int[0, 15], Gen.Int[0, 15], Gen.Int[0, 8])
        from setting in Gen.Int[0, 7]
        from partners in EmployerId.List[0, 2]
        select new RequestTerms
        {
            Id = ids.Item1,
            SchoolId = ids.Item2,
            Activities = (Activities)masks.Item1,
            Sectors = (Sectors)masks.Item2,
            Subjects = (Subjects)masks.Item3,
            YearGroups = (YearGroups)(masks.Item4 << 7),
            Place = place.Item1,
            RadiusMiles = place.Item2,
            Deliveries = (Deliveries)place.Item3,
            Windows = windows,
            GroupSize = sizes.Item1,
            SessionsLeft = sizes.Item2,
            YearGroupsWithoutEncounter = (YearGroups)(need.Item1 << 7),
            BenchmarksWithoutEncounter = (Benchmarks)(need.Item2 << 4 & 0x1FE),
            Benchmarks = (Benchmarks)(need.Item3 << 4 & 0x1FE),
            EncountersThisYear = need.Item4,
            Setting = (SchoolSetting)setting,
            PartnerEmployerIds = partners.ToHashSet(),
        };

    /// <summary>A careers talk in Worcester, about digital and technology, for years 8 to 10.</summary>
    public static OfferTerms Offer() => new()
    {
        Id = new Guid(1, 0, 0, new byte[8]),
        EmployerId = new Guid(9, 0, 0, new byte[8]),
        Activity = Activities.CareersTalk,
        Sectors = Sectors.DigitalAndTechnology,
        Subjects = Subjects.Computing,
        YearGroups = YearGroups.Year8 | YearGroups.Year9 | YearGroups.Year10,
        Deliveries = Deliveries.AtSchool,
        Base = new GeoPoint(52.19, -2.22),
        RadiusMiles = 20,
        Windows = [Always],
        DurationMinutes = 50,
        SessionsLeft = 2,
        GroupMinimum = 10,
        GroupMaximum = 30,
        Benchmarks = Benchmarks.Benchmark5,
    };

    /// <summary>A school in Droitwich that the offer suits.</summary>
    public static RequestTerms Request() => new()
    {
        Id = new Guid(2, 0, 0, new byte[8]),
        SchoolId = new Guid(8, 0, 0, new byte[8]),
        Activities = Activities.CareersTalk | Activities.Assembly,
        Sectors = Sectors.DigitalAndTechnology | Sectors.Engineering,
        YearGroups = YearGroups.Year9,
        GroupSize = 28,
        Deliveries = Deliveries.AtSchool,
        Place = new GeoPoint(52.267, -2.153),
        RadiusMiles = 5,
        Windows = [Always],
        Benchmarks = Benchmarks.Benchmark5,
        YearGroupsWithoutEncounter = YearGroups.Year9,
        BenchmarksWithoutEncounter = Benchmarks.Benchmark5,
        EncountersThisYear = 1,
    };
}
