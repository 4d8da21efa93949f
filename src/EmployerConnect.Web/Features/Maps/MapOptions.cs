namespace EmployerConnect.Web.Features.Maps;

/// <summary>Where the pictures below a map come from, and whom to thank for them.</summary>
/// <param name="Tiles">An address with {z}, {x} and {y}; null for maps without pictures.</param>
/// <param name="Attribution">What their owner wants to be said.</param>
/// <param name="AttributionLink">Where that leads; null where it leads nowhere.</param>
public sealed record MapOptions(string? Tiles, string Attribution, string? AttributionLink)
{
    private const string Off = "off";

    /// <summary>The host that pages with a map may load pictures from, and no other: "https://tile.openstreetmap.org".</summary>
    public string? Origin => Tiles is null ? null : new Uri(Tiles).GetLeftPart(UriPartial.Authority);

    /// <exception cref="InvalidOperationException">A setting cannot be used; the message names it.</exception>
    public static MapOptions Read(IConfiguration configuration)
    {
        var tiles = Given(configuration["Map:Tiles"]) ?? "https://tile.openstreetmap.org/{z}/{x}/{y}.png";
        var isUsual = Given(configuration["Map:Tiles"]) is null;
        return new MapOptions(
            tiles.Equals(Off, StringComparison.OrdinalIgnoreCase) ? null : Checked(tiles),
            Given(configuration["Map:Attribution"]) ?? (isUsual ? "© OpenStreetMap contributors" : ""),
            Link(configuration["Map:AttributionLink"]) ?? (isUsual ? "https://www.openstreetmap.org/copyright" : null));
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string Checked(string tiles)
    {
        var isAddress = Uri.TryCreate(tiles, UriKind.Absolute, out var address) && address.Scheme is "https" or "http";
        string[] parts = ["{z}", "{x}", "{y}"];
        return isAddress && Array.TrueForAll(parts, part => address!.OriginalString.Contains(part, StringComparison.Ordinal)) && !address!.Host.Contains('{', StringComparison.Ordinal)
            ? tiles
            : throw new InvalidOperationException($"Map__Tiles is '{tiles}': it must be “off”, or an https address with {{z}}, {{x}} and {{y}} in its path and one host.");
    }

    private static string? Link(string? text) =>
        Given(text) is not { } link ? null
        : Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? link
        : throw new InvalidOperationException($"Map__AttributionLink is '{link}': it must be an https address.");
}
