using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Organisations;
using EmployerConnect.Web.Features.Places;
using EmployerConnect.Web.Features.Shared;
using EmployerConnect.Web.Features.Shared.Forms;
using EmployerConnect.Web.Features.Shared.Reading;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.Profiles;

/// <summary>What an employer says of itself.</summary>
public sealed class ProfileForm
{
    public const int NameLimit = 200;
    public const int MostSites = 20;

    private static readonly string[] Sizes = ["1 to 9", "10 to 49", "50 to 249", "250 or more"];

    public string? Name { get; set; }

    public string? Postcode { get; set; }

    /// <summary>Further ones, a line each.</summary>
    public string? Sites { get; set; }

    public IList<string> Sectors { get; set; } = [];

    public string? SizeBand { get; set; }

    public bool IsCornerstone { get; set; }

    /// <summary>From visitors who are not signed in.</summary>
    public bool HidesName { get; set; }

    public string? ShowsPlace { get; set; }

    internal Organisation? Organisation { get; set; }

    internal static IReadOnlyList<Choice> SizeChoices { get; } = [.. Sizes.Select(size => new Choice(size, size))];

    internal static IReadOnlyList<Choice> SectorChoices { get; } = [.. FieldWords.All<Sectors>().Select(one => new Choice(one.Value.ToString(), one.Name))];

    internal static IReadOnlyList<Choice> PlaceChoices { get; } =
    [
        new(nameof(ShownPlace.Postcode), "Our postcode"),
        new(nameof(ShownPlace.District), "The first half of our postcode, such as WR1"),
        new(nameof(ShownPlace.Town), "Our town only"),
    ];

    internal static ProfileForm From(Organisation organisation, IEnumerable<string> sites) => new()
    {
        Organisation = organisation,
        Name = organisation.Name,
        Postcode = organisation.Postcode,
        Sites = string.Join('\n', sites),
        Sectors = [.. FieldWords.List(organisation.Sectors).Select(one => one.Value.ToString())],
        SizeBand = organisation.SizeBand,
        IsCornerstone = organisation.IsCornerstone,
        HidesName = !organisation.ShowsName,
        ShowsPlace = organisation.ShowsPlace.ToString(),
    };

    internal async Task<Profile?> Read(ModelStateDictionary state, PlaceLookup places)
    {
        var reader = new FormReader(state);
        var name = reader.Text(nameof(Name), Name, "Name", NameLimit);
        var sectors = reader.Set<Sectors>(nameof(Sectors), Sectors, "Choose at least one sector");
        if (!Sizes.Contains(SizeBand))
        {
            reader.Refuse(nameof(SizeBand), "Say how many people work for you");
        }

        if (!Enum.TryParse<ShownPlace>(ShowsPlace, out var shown) || !Enum.IsDefined(shown))
        {
            reader.Refuse(nameof(ShowsPlace), "Say what visitors may know of your place");
        }

        var main = await Known(reader, places, nameof(Postcode), Postcode);
        var sites = new List<Place>();
        var lines = (Sites ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length > MostSites)
        {
            reader.Refuse(nameof(Sites), $"Enter at most {MostSites} sites");
        }

        foreach (var line in lines.Take(MostSites))
        {
            if (await Known(reader, places, nameof(Sites), line) is { } site)
            {
                sites.Add(site);
            }
        }

        return reader.HasErrors || main is null ? null : new Profile(name, main, sites, sectors, SizeBand!, IsCornerstone, !HidesName, shown);
    }

    private static async Task<Place?> Known(FormReader reader, PlaceLookup places, string field, string? typed)
    {
        var place = await places.Find(typed);
        if (place is { IsKnown: true, Postcode: not null })
        {
            return place;
        }

        reader.Refuse(field, string.IsNullOrWhiteSpace(typed) ? "Enter a postcode" : place.Question ?? $"“{(typed.Length > 20 ? typed[..20] : typed)}” is no postcode that we know");
        return null;
    }
}
