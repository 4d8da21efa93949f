using EmployerConnect.Matching.Geography;
using Barrier = EmployerConnect.Matching.Geography.Barrier;

namespace EmployerConnect.Web.Features.Shapes;

/// <summary>What one file of shapes holds, with a word about each shape that was put right.</summary>
public sealed record ShapeSet(IReadOnlyList<Barrier> Barriers, IReadOnlyList<Area> Areas, IReadOnlyList<string> Remarks);
