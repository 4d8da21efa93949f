using EmployerConnect.Web.Features.Shared.Forms;

namespace EmployerConnect.Web.Features.Shared.Reading;

/// <summary>The values of the vocabulary as a form's choices: posted by their names, shown in the field's words.</summary>
internal static class Choices
{
    public static IReadOnlyList<Choice> Of<T>()
        where T : struct, Enum =>
        [.. FieldWords.All<T>().Select(one => new Choice(one.Value.ToString(), one.Name))];

    /// <summary>The names of a mask's values, as the form holds them.</summary>
    public static List<string?> Names<T>(T mask)
        where T : struct, Enum =>
        [.. FieldWords.List(mask).Select(one => one.Value.ToString())];

    /// <summary>Those of some names that are among the choices, each once.</summary>
    public static List<string?> Known<T>(IEnumerable<string?> names)
        where T : struct, Enum =>
        [.. names.Intersect(FieldWords.All<T>().Select(one => (string?)one.Value.ToString()), StringComparer.Ordinal)];

    /// <summary>Posted names in the field's words; what is none stays as it was posted.</summary>
    public static string Words<T>(IEnumerable<string?> names)
        where T : struct, Enum
    {
        var words = FieldWords.All<T>().ToDictionary(one => one.Value.ToString(), one => one.Name);
        return string.Join(", ", names.OfType<string>().Select(name => words.GetValueOrDefault(name, name)));
    }
}
