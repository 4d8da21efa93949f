using EmployerConnect.Matching.Geography;

namespace EmployerConnect.Web.Features.Shapes;

/// <summary>All shapes in force: the water that the program brings, and what an operator has imported. Never changes; a change gives another.</summary>
public sealed class CurrentShapes
{
    private const string BuiltIn = "england-barriers.geojson";

    /// <summary>Only what the program brings.</summary>
    public static readonly CurrentShapes Own = Of([]);

    private CurrentShapes(Barriers barriers, Areas areas) => (Barriers, Areas) = (barriers, areas);

    public Barriers Barriers { get; }

    public Areas Areas { get; }

    /// <exception cref="ShapeException">There are too many barriers together.</exception>
    public static CurrentShapes Of(IReadOnlyList<ShapeSet> imported)
    {
        try
        {
            return new CurrentShapes(
                Barriers.Of([.. Water().Barriers, .. imported.SelectMany(file => file.Barriers)]),
                new Areas(imported.SelectMany(file => file.Areas)));
        }
        catch (ArgumentException problem)
        {
            throw new ShapeException(problem.Message, problem);
        }
    }

    private static ShapeSet Water()
    {
        using var stream = typeof(CurrentShapes).Assembly.GetManifestResourceStream(BuiltIn)!;
        var json = new byte[stream.Length];
        stream.ReadExactly(json);
        return ShapeReader.Read(BuiltIn, json);
    }
}
