using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.Shared.Forms;

/// <summary>What a field shows: the values as they were typed where the form comes back, else the model's, and its errors.</summary>
internal static class FieldState
{
    private const string Unusable = "This cannot be used. Check it and try again";

    public static string? Value(ModelStateDictionary state, string name, object? model) =>
        state.TryGetValue(name, out var entry) && entry.RawValue is not null ? entry.AttemptedValue : Texts(model).FirstOrDefault();

    public static IReadOnlySet<string> Values(ModelStateDictionary state, string name, object? model)
    {
        var values = state.TryGetValue(name, out var entry) && entry.RawValue is not null ? Raw(entry.RawValue) : Texts(model);
        return values.ToHashSet(StringComparer.Ordinal);
    }

    public static IReadOnlyList<string> Errors(ModelStateDictionary state, string name) =>
        state.TryGetValue(name, out var entry) ? Messages(entry) : [];

    public static IReadOnlyList<string> Messages(ModelStateEntry entry) =>
        [.. entry.Errors.Select(error => error.ErrorMessage is { Length: > 0 } message ? message : Unusable).Distinct()];

    private static IEnumerable<string> Raw(object raw) => raw switch
    {
        string one => [one],
        IEnumerable<string?> many => many.OfType<string>(),
        _ => Texts(raw),
    };

    private static IEnumerable<string> Texts(object? model) => model switch
    {
        null => [],
        string text => [text],
        bool flag => [flag ? "true" : "false"],
        DateOnly date => [date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
        TimeOnly time => [time.ToString("HH:mm", CultureInfo.InvariantCulture)],

        // A set of flags is written as its members' names.
        Enum named => named.ToString().Split(", "),
        IEnumerable list => list.Cast<object?>().SelectMany(Texts),
        IFormattable number => [number.ToString(null, CultureInfo.InvariantCulture)],
        _ => [model.ToString() ?? ""],
    };
}
