using EmployerConnect.Matching.Geography;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Maps;
using EmployerConnect.Web.Features.Places;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.OfferSearches;

/// <summary>A search with what it found.</summary>
/// <param name="Search">As typed.</param>
/// <param name="Query">Null where something of it cannot be read: then nothing was looked for.</param>
/// <param name="Found">A page of it.</param>
/// <param name="Wider">Where nothing was found: the next radius that finds something.</param>
/// <param name="Reader">Null for a visitor.</param>
public sealed record OfferSearchPage(OfferSearch Search, OfferQuery? Query, FoundOffers Found, (int Miles, int Count)? Wider, Actor? Reader)
{
    public IReadOnlyList<FilterChip> Chips => Query is null ? [] : SearchChips.Of(Search, Query);

    public Pager Pager => Pager.Of(Search.Number, Found.Count, OfferSearch.PageSize, Search.Address);

    /// <summary>"1 offer", "41 offers within 10 miles of Redditch".</summary>
    public string CountWords => $"{Count}{(Query?.Around is { } around ? $" within {PlaceWords.Miles(Query.RadiusMiles)} of {around.Name}, or online" : "")}";

    public string OrderWords => Query?.Sort switch
    {
        SearchSort.Distance => "Nearest first",
        SearchSort.Fit => "Best fit first",
        _ => "Last confirmed first",
    };

    /// <summary>Employers ask for nothing; schools do, and visitors may be one.</summary>
    public bool MayAsk => Reader is null || Reader.IsSchool;

    /// <summary>The form of a request, filled in with what was looked for.</summary>
    public string AskAddress => "/requests/start" + AddressQuery.Write(
        new (string Name, IEnumerable<string?> Values)[]
        {
            ("Activities", Search.Activity), ("Sectors", Search.Sector), ("Subjects", Search.Subject), ("YearGroups", Search.Year), ("Deliveries", Search.Delivery),
            ("RadiusMiles", [Query?.Around is null ? null : Search.Radius]),
        }.SelectMany(one => one.Values.Where(value => !string.IsNullOrWhiteSpace(value)).Select(value => (one.Name, value!))));

    public string SaveAddress => "/searches/new" + Search.Query;

    /// <summary>What to do where nothing was found.</summary>
    public EmptyState Nothing
    {
        get
        {
            var ways = new List<(string Text, string Href)>();
            if (Wider is var (miles, count))
            {
                ways.Add(($"Look within {PlaceWords.Miles(miles)}: that reaches {(count == 1 ? "1 offer" : $"{count} offers")}", Search.With("radius", $"{miles}")));
            }

            if (Reader is not null)
            {
                ways.Add(("Save this search, to get a mail when an offer comes that fits", SaveAddress));
            }

            var (title, text) = (Chips.Count, Wider) switch
            {
                (0, _) => ("No offers yet", "Offers stand here as soon as an employer publishes one."),
                ( > 1, null) => ("No offer fits all that you chose", "Leave out a filter: each of those that are chosen has a cross."),
                _ => ("No offer fits all that you chose", "Look a little wider, or come back: offers are added all the time."),
            };
            return MayAsk
                ? new EmptyState(title, $"{text} Or ask for it: employers near you see your request, and you hear as soon as one can help.", "Turn this search into a request", AskAddress) { Ways = ways }
                : new EmptyState(title, text) { Ways = ways };
        }
    }

    /// <summary>Offers that are found because they are online are not on it.</summary>
    public MapPicture Map
    {
        get
        {
            var offers = Found.Offers.Where(offer => offer is { Spot: not null, IsFar: false })
                .GroupBy(offer => offer.Spot!.Point)
                .Select(place => new MapPin(
                    place.Key.Latitude,
                    place.Key.Longitude,
                    PinKind.Offer,
                    place.Count() == 1 ? place.First().Title : $"{place.Count()} offers{(place.First().Place is { } words ? $" in {words}" : "")}",
                    place.Count() == 1
                        ? [new MapItem(place.First().Employer), new MapItem("The offer", $"/offers/{place.First().Id}")]
                        : [.. place.Select(offer => new MapItem(offer.Title, $"/offers/{offer.Id}"))]));
            MapPin[] here = Query?.Around is { } around ? [new MapPin(around.Point.Latitude, around.Point.Longitude, PinKind.Here, around.Name, [])] : [];
            return new MapPicture("These offers on a map", "The list of offers", [.. offers, .. here])
            {
                Circle = Query?.Around is { } middle ? new MapCircle(middle.Point.Latitude, middle.Point.Longitude, Query.RadiusMiles * Distance.MetresPerMile) : null,
                Key = Query?.Around is { } named ? [(PinKind.Offer, "an offer, or several"), (PinKind.Here, named.Name)] : [(PinKind.Offer, "an offer, or several")],
            };
        }
    }

    private string Count => Found.Count switch
    {
        0 => "No offer",
        1 => "1 offer",
        var count => $"{count} offers",
    };
}
