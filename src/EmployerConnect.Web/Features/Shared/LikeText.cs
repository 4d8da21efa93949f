namespace EmployerConnect.Web.Features.Shared;

/// <summary>Patterns for <c>LIKE … ESCAPE '!'</c> of text that stands for itself.</summary>
internal static class LikeText
{
    public static string Anywhere(string text) => $"%{Escaped(text)}%";

    /// <summary>The text with every sign that a pattern reads otherwise.</summary>
    public static string Escaped(string text) =>
        text.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal).Replace("[", "![", StringComparison.Ordinal);
}
