namespace EmployerConnect.Web.Features.Travel;

/// <summary>How far it is by car, and how that is known.</summary>
/// <param name="Metres">By road; null where no way is known.</param>
/// <param name="Minutes">By car.</param>
/// <param name="IsByRoad">A routing server measured it; else it is our estimate.</param>
/// <param name="Barrier">What the straight line would cross, such as "the Severn estuary".</param>
/// <param name="Area">The hub area or catchment that holds both ends.</param>
public sealed record Journey(double? Metres, double Minutes, bool IsByRoad, string? Barrier, string? Area);
