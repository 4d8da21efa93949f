using EmployerConnect.Web.Features.Places;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.OfferSearches;

/// <summary>What a search is narrowed to, a chip for each value: the page's filter tags, and a saved search in words.</summary>
internal static class SearchChips
{
    public static IReadOnlyList<FilterChip> Of(OfferSearch search, OfferQuery query)
    {
        var chips = new List<FilterChip>();
        if (query.Around is { } around)
        {
            chips.Add(new($"Within {PlaceWords.Miles(query.RadiusMiles)} of {around.Name}", search.Without("place")));
        }

        chips.AddRange(Values(search, "activity", query.Activities));
        chips.AddRange(Values(search, "sector", query.Sectors));
        chips.AddRange(Values(search, "subject", query.Subjects));
        chips.AddRange(Values(search, "year", query.Years));
        chips.AddRange(Values(search, "delivery", query.Deliveries));
        if (query.FromDate is { } from)
        {
            chips.Add(new($"From {LondonTime.DateWords(from)}", search.Without("from")));
        }

        if (query.ToDate is { } to)
        {
            chips.Add(new($"Until {LondonTime.DateWords(to)}", search.Without("to")));
        }

        if (query.Words is { } words)
        {
            chips.Add(new($"“{words}”", search.Without("text")));
        }

        return chips;
    }

    /// <summary>"Within 10 miles of Redditch, workshop, Year 9"; "Every offer" where nothing narrows it.</summary>
    public static string Words(OfferSearch search, OfferQuery query) =>
        Of(search, query) is { Count: > 0 } chips ? string.Join("; ", chips.Select(chip => chip.Text)) : "Every offer";

    private static IEnumerable<FilterChip> Values<T>(OfferSearch search, string name, T mask)
        where T : struct, Enum =>
        FieldWords.List(mask).Select(one => new FilterChip(one.Name, search.Without(name, one.Value.ToString())));
}
