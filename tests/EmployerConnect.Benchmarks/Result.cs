using System.Globalization;
using System.Text.Json;

namespace EmployerConnect.Benchmarks;

internal sealed record Result(string Scenario, IReadOnlyList<Figure> Figures)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public bool Holds => Figures.All(figure => figure.Limit is null || figure.Value <= figure.Limit);

    public string Json() => JsonSerializer.Serialize(new { Scenario, Holds, Figures }, Options);

    public string Text() => string.Join(Environment.NewLine, Figures.Select(figure => string.Create(CultureInfo.InvariantCulture,
        $"{figure.Name,-44} {figure.Value,9:F2} {figure.Unit}{Limit(figure)}")));

    private static string Limit(Figure figure)
    {
        if (figure.Limit is not { } limit)
        {
            return "";
        }

        var missed = figure.Value <= limit ? "" : ": MISSED";
        return string.Create(CultureInfo.InvariantCulture, $"  (at most {limit:F2}{missed})");
    }
}

internal sealed record Figure(string Name, double Value, string Unit, double? Limit = null);
