using EmployerConnect.Matching.Geography;

namespace EmployerConnect.Matching.Ranking;

/// <summary>Rows by column, so that eight of them are looked at in one go; each column has room for a vector past its end.</summary>
internal sealed class OfferColumns(int count)
{
    /// <summary>Rows looked at in one go.</summary>
    public const int Lanes = 8;

    public int Count => count;

    /// <summary>In <see cref="UnitVector.Step"/>s.</summary>
    public int[] X { get; } = new int[count + Lanes];

    /// <inheritdoc cref="X"/>
    public int[] Y { get; } = new int[count + Lanes];

    /// <inheritdoc cref="X"/>
    public int[] Z { get; } = new int[count + Lanes];

    public ulong[] Windows { get; } = new ulong[count];

    public uint[] RadiusActivity { get; } = new uint[count + Lanes];

    public uint[] SectorsDuration { get; } = new uint[count + Lanes];

    public uint[] SubjectsYears { get; } = new uint[count + Lanes];

    public uint[] GroupsDeliveries { get; } = new uint[count + Lanes];

    public uint[] BenchmarksEmployer { get; } = new uint[count + Lanes];

    public uint[] DaysTimes { get; } = new uint[count + Lanes];

    public long Bytes => (sizeof(ulong) * (long)count) + (9L * sizeof(uint) * (count + Lanes));

    public OfferRow this[int row]
    {
        get => new()
        {
            Place = new UnitVector(X[row] * UnitVector.Step, Y[row] * UnitVector.Step, Z[row] * UnitVector.Step),
            Windows = Windows[row],
            RadiusActivity = RadiusActivity[row],
            SectorsDuration = SectorsDuration[row],
            SubjectsYears = SubjectsYears[row],
            GroupsDeliveries = GroupsDeliveries[row],
            BenchmarksEmployer = BenchmarksEmployer[row],
            DaysTimes = DaysTimes[row],
        };
        set
        {
            // Exactly: each is a whole number of steps.
            (X[row], Y[row], Z[row]) = ((int)(value.Place.X / UnitVector.Step), (int)(value.Place.Y / UnitVector.Step), (int)(value.Place.Z / UnitVector.Step));
            Windows[row] = value.Windows;
            RadiusActivity[row] = value.RadiusActivity;
            SectorsDuration[row] = value.SectorsDuration;
            SubjectsYears[row] = value.SubjectsYears;
            GroupsDeliveries[row] = value.GroupsDeliveries;
            BenchmarksEmployer[row] = value.BenchmarksEmployer;
            DaysTimes[row] = value.DaysTimes;
        }
    }
}
