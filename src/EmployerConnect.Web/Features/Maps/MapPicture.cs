using System.Text.Json;

namespace EmployerConnect.Web.Features.Maps;

/// <summary>
/// A map for the partial <c>/Features/Maps/_Map.cshtml</c>. It shows what a list beside it says, so that nobody needs it.
/// </summary>
/// <param name="Title">What it shows, as a heading: "Offers on a map".</param>
/// <param name="SameAs">Where the same facts stand, in words: "The list of offers".</param>
/// <param name="Pins">One for each place.</param>
public sealed record MapPicture(string Title, string SameAs, IReadOnlyList<MapPin> Pins)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };

    public MapCircle? Circle { get; init; }

    /// <summary>The nearest that it begins at, as tiles number it; streets can be told apart from 14 on.</summary>
    public int Nearest { get; init; } = 13;

    /// <summary>The drawing that stands in its place on paper and without a script; null where the list beside it is enough.</summary>
    public MapSketch? Sketch { get; init; }

    /// <summary>What the kinds of pins mean, for the legend.</summary>
    public IReadOnlyList<(PinKind Kind, string Words)> Key { get; init; } = [];

    public bool IsEmpty => Pins.Count == 0 && Circle is null;

    internal string Json(MapOptions options) => JsonSerializer.Serialize(
        new
        {
            options.Tiles,
            options.Attribution,
            options.AttributionLink,
            Circle,
            Nearest,
            Pins = Pins.Select(pin => new { pin.Latitude, pin.Longitude, Kind = Class(pin.Kind), pin.Label, Items = pin.Items.Select(item => new { item.Text, item.Href }) }),
        },
        Web);

    internal static string Class(PinKind kind) => kind.ToString().ToLowerInvariant();
}

/// <summary>How a pin looks; each kind has a shape of its own, so that nobody needs to tell colours apart.</summary>
public enum PinKind
{
    /// <summary>The place that is looked from.</summary>
    Here,

    Offer,

    School,

    /// <summary>A school that is short of encounters.</summary>
    Cold,

    /// <summary>A school with fewer than most.</summary>
    Cool,
}

/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Kind">How it looks.</param>
/// <param name="Label">What is there.</param>
/// <param name="Items">What it says when it is opened.</param>
public sealed record MapPin(double Latitude, double Longitude, PinKind Kind, string Label, IReadOnlyList<MapItem> Items);

/// <param name="Text">A line.</param>
/// <param name="Href">A page of this site; null for a line that leads nowhere.</param>
public sealed record MapItem(string Text, string? Href = null);

public sealed record MapCircle(double Latitude, double Longitude, double Metres);
