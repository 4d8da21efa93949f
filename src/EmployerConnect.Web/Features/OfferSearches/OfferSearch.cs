using System.Globalization;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.OfferSearches;

/// <summary>What a search for offers is narrowed to, as typed: all of it stands in the address, so that it can be shared and kept.</summary>
public sealed class OfferSearch
{
    public const int PageSize = 20;
    public const string Path = "/offers";

    private const int LastPage = 1_000_000;

    /// <summary>A postcode, a town or a school.</summary>
    public string? Place { get; set; }

    /// <summary>In miles.</summary>
    public string? Radius { get; set; }

    public List<string?> Activity { get; set; } = [];

    public List<string?> Sector { get; set; } = [];

    public List<string?> Subject { get; set; } = [];

    public List<string?> Year { get; set; } = [];

    public List<string?> Delivery { get; set; } = [];

    public string? From { get; set; }

    public string? To { get; set; }

    public string? Text { get; set; }

    public string? Sort { get; set; }

    public string? Page { get; set; }

    public int Number => int.TryParse(Page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, LastPage) : 1;

    /// <summary>The filters as they stand in the address, without the page: "?place=Redditch&amp;radius=10".</summary>
    public string Query => AddressQuery.Write(Parts());

    public string Address(int page) => Path + AddressQuery.Write(page > 1 ? Parts().Append(("page", page.ToString(CultureInfo.InvariantCulture))) : Parts());

    /// <summary>Without one filter, or one value of it. A place that was taken out stays out, also for those whose search begins at their school.</summary>
    public string Without(string name, string? value = null)
    {
        var rest = Parts().Where(part => part.Name != name || (value is not null && part.Value != value)).Where(part => name != "place" || part.Name != "radius").ToList();
        return Path + AddressQuery.Write(rest.Count == 0 ? [("place", "")] : rest);
    }

    public string With(string name, string value) => Path + AddressQuery.Write(Parts().Where(part => part.Name != name).Append((name, value)));

    private IEnumerable<(string Name, string Value)> Parts() =>
        new[] { One("place", Place), One("radius", Radius), Many("activity", Activity), Many("sector", Sector), Many("subject", Subject), Many("year", Year), Many("delivery", Delivery), One("from", From), One("to", To), One("text", Text), One("sort", Sort) }
            .SelectMany(part => part);

    private static IEnumerable<(string Name, string Value)> One(string name, string? value) =>
        string.IsNullOrWhiteSpace(value) ? [] : [(name, value.Trim())];

    private static IEnumerable<(string Name, string Value)> Many(string name, IEnumerable<string?> values) =>
        values.Where(value => !string.IsNullOrEmpty(value)).Distinct().Select(value => (name, value!));
}
