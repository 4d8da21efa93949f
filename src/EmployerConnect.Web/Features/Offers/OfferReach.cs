using System.Globalization;
using EmployerConnect.Matching.Geography;
using EmployerConnect.Web.Features.Places;
using EmployerConnect.Web.Features.Reach;

namespace EmployerConnect.Web.Features.Offers;

/// <summary>How many schools an offer would reach that is still being written.</summary>
public sealed class OfferReach(PlaceLookup places, ReachStore reach)
{
    /// <summary>Null where the postcode is not known or the radius is none.</summary>
    public async Task<SchoolsInReach?> Of(OfferForm form) =>
        int.TryParse(form.RadiusMiles, NumberStyles.None, CultureInfo.InvariantCulture, out var miles) && miles <= SchoolsInReach.WidestMiles
        && !string.IsNullOrWhiteSpace(form.Postcode)
        && await places.Find(form.Postcode) is { Latitude: { } latitude, Longitude: { } longitude }
            ? await reach.Of(new GeoPoint(latitude, longitude), miles)
            : null;
}
