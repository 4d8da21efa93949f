using System.Numerics;
using EmployerConnect.Matching.Geography;

namespace EmployerConnect.Matching.Ranking;

/// <summary>
/// An offer as the index holds it, in 44 bytes: all that the constraints and the score look at.
/// </summary>
internal readonly record struct OfferRow
{
    /// <summary>Ways to meet, in the order of a segment's rows.</summary>
    public const int InPersonOnly = 0;

    /// <inheritdoc cref="InPersonOnly"/>
    public const int BothWays = 1;

    /// <inheritdoc cref="InPersonOnly"/>
    public const int OnlineOnly = 2;

    public const int RadiusBits = 21;
    public const int SectorBits = 21;
    public const int SubjectBits = 20;
    public const int FirstYear = 5;
    public const int GroupBits = 14;
    public const int BenchmarkBits = 8;
    public const int DayBits = 16;
    public const int ActivityBits = 4;
    public const int AskedShift = RadiusBits + ActivityBits;

    /// <param name="offer">An offer that has been checked.</param>
    /// <param name="employer">The number of its employer in its segment, below 2^24.</param>
    /// <param name="windows">Its window, or where its windows are; see <see cref="PackedWindow"/>.</param>
    public OfferRow(OfferTerms offer, int employer, ulong windows)
    {
        Place = offer.Base is { } place ? UnitVector.Of(place) : default;
        Windows = PackedWindow.WithStanding(windows, Standing.Of(offer));
        RadiusActivity = (uint)Places.RadiusMetres(offer.RadiusMiles)
            | ((uint)BitOperations.TrailingZeroCount((int)offer.Activity) << RadiusBits)
            | ((uint)offer.DaysSinceAsked << AskedShift);
        SectorsDuration = (uint)offer.Sectors | ((uint)(offer.DurationMinutes - 1) << SectorBits);
        SubjectsYears = (uint)offer.Subjects | ((uint)offer.YearGroups >> FirstYear << SubjectBits);
        GroupsDeliveries = (uint)offer.GroupMinimum | ((uint)offer.GroupMaximum << GroupBits)
            | ((uint)offer.Deliveries << (2 * GroupBits));
        BenchmarksEmployer = ((uint)offer.Benchmarks >> 1) | ((uint)employer << BenchmarkBits);
        DaysTimes = (uint)offer.DaysSinceConfirmed | ((uint)offer.TimesAskedRecently << DayBits);
    }

    /// <summary>Radius in metres below, the activity's number, days since asked above.</summary>
    public uint RadiusActivity { get; init; }

    /// <summary>Sectors below, minutes less one above.</summary>
    public uint SectorsDuration { get; init; }

    /// <summary>Subjects below, year groups from Year 5 on above.</summary>
    public uint SubjectsYears { get; init; }

    /// <summary>Smallest group, largest group, deliveries.</summary>
    public uint GroupsDeliveries { get; init; }

    /// <summary>Benchmarks below, the employer's number above.</summary>
    public uint BenchmarksEmployer { get; init; }

    /// <summary>Days since confirmed below, times asked above.</summary>
    public uint DaysTimes { get; init; }

    /// <summary>Where the offer is based; nothing (no point of the sphere) where that is unknown.</summary>
    public UnitVector Place { get; init; }

    /// <summary>See <see cref="PackedWindow"/>.</summary>
    public ulong Windows { get; init; }

    public Standing Standing => PackedWindow.StandingOf(Windows);

    public bool HasPlace => Place != default;

    public int RadiusMetres => (int)(RadiusActivity & ((1 << RadiusBits) - 1));

    public Activities Activity => (Activities)(1 << (int)((RadiusActivity >> RadiusBits) & ((1 << ActivityBits) - 1)));

    public int DaysSinceAsked => (int)(RadiusActivity >> AskedShift);

    public Sectors Sectors => (Sectors)(SectorsDuration & ((1 << SectorBits) - 1));

    public int DurationMinutes => (int)(SectorsDuration >> SectorBits) + 1;

    public Subjects Subjects => (Subjects)(SubjectsYears & ((1 << SubjectBits) - 1));

    public YearGroups YearGroups => (YearGroups)(SubjectsYears >> SubjectBits << FirstYear);

    public int GroupMinimum => (int)(GroupsDeliveries & ((1 << GroupBits) - 1));

    public int GroupMaximum => (int)((GroupsDeliveries >> GroupBits) & ((1 << GroupBits) - 1));

    public Deliveries Deliveries => (Deliveries)(GroupsDeliveries >> (2 * GroupBits));

    public Benchmarks Benchmarks => (Benchmarks)((BenchmarksEmployer & ((1 << BenchmarkBits) - 1)) << 1);

    public int Employer => (int)(BenchmarksEmployer >> BenchmarkBits);

    public int DaysSinceConfirmed => (int)(DaysTimes & ((1 << DayBits) - 1));

    public int TimesAskedRecently => (int)(DaysTimes >> DayBits);

    /// <summary><see cref="InPersonOnly"/>, <see cref="BothWays"/> or <see cref="OnlineOnly"/>.</summary>
    public int Way
    {
        get
        {
            if ((Deliveries & Deliveries.Virtual) == Deliveries.None)
            {
                return InPersonOnly;
            }

            return HasPlace && Deliveries != Deliveries.Virtual ? BothWays : OnlineOnly;
        }
    }

    /// <summary>The same offer in another segment, which numbers employers and windows in its own way.</summary>
    public OfferRow Moved(int employer, ulong windows) => this with
    {
        Windows = PackedWindow.WithStanding(windows, Standing),
        BenchmarksEmployer = (BenchmarksEmployer & ((1 << BenchmarkBits) - 1)) | ((uint)employer << BenchmarkBits),
    };

    /// <summary>The terms again, as far as a score's reasons need them (no place, no windows).</summary>
    public OfferTerms Terms(Guid id, Guid employer) => new()
    {
        Id = id,
        EmployerId = employer,
        Activity = Activity,
        Sectors = Sectors,
        Subjects = Subjects,
        YearGroups = YearGroups,
        Deliveries = Deliveries,
        Windows = [],
        DurationMinutes = DurationMinutes,
        SessionsLeft = 1,
        GroupMinimum = GroupMinimum,
        GroupMaximum = GroupMaximum,
        Benchmarks = Benchmarks,
        DaysSinceConfirmed = DaysSinceConfirmed,
        TimesAskedRecently = TimesAskedRecently,
        DaysSinceAsked = DaysSinceAsked,
    };
}
