namespace EmployerConnect.Web.Features.Shared;

/// <summary>Typed text inside a pattern for LIKE … ESCAPE '!'.</summary>
internal static class LikeText
{
    /// <summary>The text with every sign that LIKE reads as something else taken for itself, on both engines.</summary>
    public static string Escape(string text) =>
        text.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal)
            .Replace("_", "!_", StringComparison.Ordinal).Replace("[", "![", StringComparison.Ordinal);
}
