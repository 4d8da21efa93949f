using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Organisations;
using EmployerConnect.Web.Features.Places;

namespace EmployerConnect.Web.Features.Profiles;

/// <summary>An employer as it describes itself.</summary>
public sealed record Profile(string Name, Place Main, IReadOnlyList<Place> Sites, Sectors Sectors, string SizeBand, bool IsCornerstone, bool ShowsName, ShownPlace ShowsPlace);
