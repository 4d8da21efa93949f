using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using EmployerConnect.Matching.Geography;

namespace EmployerConnect.Matching.Ranking;

/// <summary>
/// A request's part in bounds: what eight blocks, or eight rows, can score at most, in single precision. Single
/// precision puts a point up to 0.4 m off along each axis, so distances are taken 3 m short; whole points round up to
/// a half up for each of distance, freshness and load, so bounds are taken 3 points up. A way round a barrier is never
/// shorter than the straight line that the bounds take.
/// </summary>
internal readonly ref struct BoundTerms
{
    /// <summary>The bound of what cannot fit.</summary>
    public const float Nothing = -1;

    private const float SlackMetres = 3;
    private const float SlackPoints = 3;

    private readonly RequestView _view;
    private readonly bool _atSchool;
    private readonly bool _atWorkplace;
    private readonly bool _virtually;
    private readonly Vector256<float> _x;
    private readonly Vector256<float> _y;
    private readonly Vector256<float> _z;
    private readonly Vector256<float> _always;
    private readonly Vector256<float> _inPerson;
    private readonly Vector256<float> _online;
    private readonly Vector256<float> _distance;
    private readonly Vector256<float> _halfMetres;
    private readonly Vector256<float> _groupRadius;

    public BoundTerms(scoped in RequestView view, RankingWeights weights)
    {
        _view = view;
        Weights = weights;
        _atSchool = view.HasPlace && (view.Wanted & Deliveries.AtSchool) != Deliveries.None;
        _atWorkplace = view.HasPlace && (view.Wanted & Deliveries.AtWorkplace) != Deliveries.None;
        _virtually = view.MeetsOnline;
        (_x, _y, _z) = (Vector256.Create((float)view.Place.X), Vector256.Create((float)view.Place.Y), Vector256.Create((float)view.Place.Z));
        var partner = view.Request.PartnerEmployerIds.Count > 0 ? weights.Partnership : 0;
        _always = Vector256.Create(view.AlwaysPoints + partner + SlackPoints);
        _inPerson = Vector256.Create((float)view.InPersonPoints);
        _online = Vector256.Create((float)view.OnlinePoints);
        var halfMetres = (float)(weights.HalfDistanceMiles * Distance.MetresPerMile);
        (_halfMetres, _distance) = (Vector256.Create(halfMetres), Vector256.Create(weights.Distance * halfMetres));
        _groupRadius = Vector256.Create((float)view.RadiusMetres);
    }

    /// <summary>By reference, because it is large.</summary>
    [UnscopedRef]
    public ref readonly RequestView View => ref _view;

    public RankingWeights Weights { get; }

    public Vector256<float> Always => _always;

    public Vector256<float> X => _x;

    public Vector256<float> Y => _y;

    public Vector256<float> Z => _z;

    /// <summary>The points where any bit is common, else none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Where(Vector256<int> common, int points) =>
        Vector256.AndNot(Vector256.Create((float)points), Vector256.Equals(common, Vector256<int>.Zero).AsSingle());

    /// <summary>Metres along each axis, in radii, from the request to a box (to a point where both ends are the same).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Outside(Vector256<float> low, Vector256<float> high, Vector256<float> value) =>
        Vector256.Max(Vector256.Max(low - value, value - high), Vector256<float>.Zero);

    /// <summary>At most the metres along the ground, from how far apart the two are along each axis, in radii.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Metres(Vector256<float> dx, Vector256<float> dy, Vector256<float> dz)
    {
        // The straight chord is never longer than the way along the ground.
        var chord = Vector256.Sqrt((dx * dx) + (dy * dy) + (dz * dz));
        return Vector256.Max((chord * (float)Distance.EarthRadiusMetres) - Vector256.Create(SlackMetres), Vector256<float>.Zero);
    }

    /// <summary>
    /// The most points for the place, or <see cref="float.NegativeInfinity"/> where neither way to meet is possible.
    /// </summary>
    /// <param name="metres">From <see cref="Metres"/>.</param>
    /// <param name="employerRadius">How far an employer comes to school, negative where none does.</param>
    /// <param name="atWorkplace">All bits set where a workplace can be visited.</param>
    /// <param name="virtually">All bits set where it can be online.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Place(
        Vector256<float> metres, Vector256<float> employerRadius, Vector256<int> atWorkplace, Vector256<int> virtually)
    {
        var never = Vector256.Create(float.NegativeInfinity);
        var reach = Vector256.Create(Nothing);
        if (_atSchool)
        {
            reach = employerRadius;
        }

        if (_atWorkplace)
        {
            reach = Vector256.Max(reach, Vector256.ConditionalSelect(atWorkplace.AsSingle(), _groupRadius, reach));
        }

        var inPerson = Vector256.ConditionalSelect(
            Vector256.LessThanOrEqual(metres, reach), _inPerson + (_distance / (_halfMetres + metres)), never);
        return _virtually
            ? Vector256.Max(inPerson, Vector256.ConditionalSelect(virtually.AsSingle(), _online, never))
            : inPerson;
    }
}
