namespace EmployerConnect.Matching.Geography;

/// <summary>How far it is from one place to another.</summary>
/// <param name="Metres">
/// Metres in a straight line where nothing lies between, else along straight lines round the barriers;
/// <see cref="NoWayMetres"/> where nothing leads round them.
/// </param>
/// <param name="Barrier">The number of the barrier that the straight line crosses, or <see cref="Nothing"/>.</param>
public readonly record struct Way(double Metres, int Barrier)
{
    /// <summary>No barrier lies between.</summary>
    public const int Nothing = -1;

    /// <summary>Further than anybody travels.</summary>
    public const double NoWayMetres = 10_000_000;

    public bool IsStraight => Barrier == Nothing;
}
