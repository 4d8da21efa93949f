using EmployerConnect.Matching.Geography;

namespace EmployerConnect.Matching.Ranking;

/// <summary>Where an offer and a request would meet.</summary>
/// <param name="Delivery">One delivery.</param>
/// <param name="WholeMetres">
/// Metres in a straight line, or round the barriers that it would cross, rounded half up so that a score is the same on
/// every machine; <see cref="NoTravel"/> for virtual.
/// </param>
/// <param name="Barrier">The number of the barrier that lies between, or <see cref="Way.Nothing"/>.</param>
internal readonly record struct Meeting(Deliveries Delivery, int WholeMetres, int Barrier = Way.Nothing)
{
    /// <summary>Sorts after every distance.</summary>
    public const int NoTravel = int.MaxValue;

    public static readonly Meeting Online = new(Deliveries.Virtual, NoTravel);

    public bool IsOnline => WholeMetres == NoTravel;
}
