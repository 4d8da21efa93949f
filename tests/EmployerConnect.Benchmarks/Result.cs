using System.Globalization;
using System.Text.Json;

namespace EmployerConnect.Benchmarks;

internal sealed record Result(string Scenario, IReadOnlyList<Figure> Figures)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public bool Holds => Figures.All(figure => figure.Holds);

    public string Json() => JsonSerializer.Serialize(new { Scenario, Holds, Figures }, Options);

    public string Text() => string.Join(Environment.NewLine, Figures.Select(figure => string.Create(CultureInfo.InvariantCulture,
        $"{figure.Name,-44} {figure.Value,9:F2} {figure.Unit}{Limit(figure)}")));

    private static string Limit(Figure figure)
    {
        if (figure.Limit is null && figure.AtLeast is null)
        {
            return "";
        }

        var limit = figure.Limit is { } most ? string.Create(CultureInfo.InvariantCulture, $"at most {most:F2}") : string.Create(CultureInfo.InvariantCulture, $"at least {figure.AtLeast:F2}");
        return $"  ({limit}{(figure.Holds ? "" : ": MISSED")})";
    }
}

/// <param name="Name">What was measured.</param>
/// <param name="Value">In <paramref name="Unit"/>.</param>
/// <param name="Unit">"s", "x" for a ratio and the like.</param>
/// <param name="Limit">At most this, where there is such a limit.</param>
/// <param name="AtLeast">At least this, where there is such a limit.</param>
internal sealed record Figure(string Name, double Value, string Unit, double? Limit = null, double? AtLeast = null)
{
    public bool Holds => !(Value > Limit) && !(Value < AtLeast);
}
