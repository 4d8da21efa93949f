using EmployerConnect.Matching.Geography;

namespace EmployerConnect.Matching.Ranking;

/// <summary>Rows by column, so that eight of them are looked at in one go; each column has room for a vector past its end.</summary>
internal sealed class OfferColumns(int count)
{
    /// <summary>Rows looked at in one go.</summary>
    public const int Lanes = 8;

    public int Count => count;

    public double[] X { get; } = new double[count + Lanes];

    public double[] Y { get; } = new double[count + Lanes];

    public double[] Z { get; } = new double[count + Lanes];

    public ulong[] Windows { get; } = new ulong[count];

    public uint[] RadiusActivity { get; } = new uint[count + Lanes];

    public uint[] SectorsDuration { get; } = new uint[count + Lanes];

    public uint[] SubjectsYears { get; } = new uint[count + Lanes];

    public uint[] GroupsDeliveries { get; } = new uint[count + Lanes];

    public uint[] BenchmarksEmployer { get; } = new uint[count + Lanes];

    public uint[] DaysTimes { get; } = new uint[count + Lanes];

    public long Bytes => (4L * sizeof(double) * count) + (6L * sizeof(uint) * count) + (Lanes * ((3L * sizeof(double)) + (6L * sizeof(uint))));

    public OfferRow this[int row]
    {
        get => new()
        {
            Place = new UnitVector(X[row], Y[row], Z[row]),
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
            (X[row], Y[row], Z[row]) = (value.Place.X, value.Place.Y, value.Place.Z);
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
