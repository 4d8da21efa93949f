using EmployerConnect.Matching.Geography;

namespace EmployerConnect.Web.Features.Places;

/// <summary>A place that somebody looks from.</summary>
/// <param name="Name">As they would say it: "WR1 2AA", "Redditch", "Ash School".</param>
/// <param name="Point">Where it is, or the middle of what it is.</param>
/// <param name="UncertaintyMetres">How far from the point it may lie.</param>
public sealed record NamedPlace(string Name, GeoPoint Point, int UncertaintyMetres);
