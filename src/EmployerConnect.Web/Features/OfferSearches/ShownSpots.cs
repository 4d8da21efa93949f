using EmployerConnect.Matching.Geography;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Matching;
using EmployerConnect.Web.Features.Organisations;
using EmployerConnect.Web.Features.Places;

namespace EmployerConnect.Web.Features.OfferSearches;

/// <summary>
/// Puts each offer where its reader may know it to be, before anything is measured: for a visitor an employer that shows its district
/// is at the middle of it, so that no radius, however it is moved, finds out more.
/// </summary>
internal static class ShownSpots
{
    public static async Task Put(Work work, IReadOnlyList<OfferCandidate> offers, bool isMember)
    {
        var districts = await Rows(work, PlaceSql.Districts, offers.Select(offer => offer.Outcode));
        var towns = isMember ? [] : await Rows(work, PlaceSql.TownMiddles, offers.Where(offer => offer.ShowsPlace == ShownPlace.Town).Select(offer => District(offer)?.Town));
        foreach (var offer in offers)
        {
            offer.Spot = Spot(offer);
        }

        PlaceLookup.OutcodeRecord? District(OfferCandidate offer) => offer.Outcode is { } outcode ? districts.GetValueOrDefault(outcode) : null;

        ShownSpot? Spot(OfferCandidate offer)
        {
            var district = District(offer);
            return (isMember ? ShownPlace.Postcode : offer.ShowsPlace) switch
            {
                ShownPlace.Postcode => TermsWindows.Point(offer.Latitude, offer.Longitude) is { } point ? new ShownSpot(point, offer.UncertaintyMetres ?? 0, district?.Town) : null,
                ShownPlace.District => district is null ? null : At(district, district.Town),
                _ => district?.Town is { } town && towns.GetValueOrDefault(town) is { } middle ? At(middle, town) : null,
            };
        }
    }

    private static ShownSpot At(PlaceLookup.OutcodeRecord row, string? town) => new(new GeoPoint(row.Latitude, row.Longitude), row.UncertaintyMetres, town);

    private static async Task<Dictionary<string, PlaceLookup.OutcodeRecord>> Rows(Work work, string sql, IEnumerable<string?> names)
    {
        var found = new Dictionary<string, PlaceLookup.OutcodeRecord>(StringComparer.OrdinalIgnoreCase);
        foreach (var some in names.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Chunk(TermsWindows.IdsAtOnce))
        {
            var rows = sql == PlaceSql.Districts
                ? await work.Query<PlaceLookup.OutcodeRecord>(PlaceSql.Districts, new { outcodes = some })
                : await work.Query<PlaceLookup.OutcodeRecord>(PlaceSql.TownMiddles, new { towns = some });
            foreach (var row in rows)
            {
                found[row.Outcode] = row;
            }
        }

        return found;
    }
}
