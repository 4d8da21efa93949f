using EmployerConnect.Matching.Geography;
using EmployerConnect.Web.Features.Maps;
using EmployerConnect.Web.Features.Offers;

namespace EmployerConnect.Web.Features.Reach;

/// <param name="Offer">One of the reader's own.</param>
/// <param name="Reach">Null where the offer is only virtual, and so reaches everybody.</param>
public sealed record ReachPage(Offer Offer, SchoolsInReach? Reach)
{
    public MapPicture? Map => Reach is null || Offer.Place is not { } place ? null : new MapPicture(
        "Schools on a map",
        "The table of schools",
        [
            new MapPin(place.Latitude, place.Longitude, PinKind.Here, place.Postcode, []),
            .. Reach.Schools.Select(school => new MapPin(
                school.Latitude,
                school.Longitude,
                school.IsUnserved ? PinKind.Cold : PinKind.School,
                school.Name,
                [
                    new MapItem(school.EncountersThisYear switch { 0 => "No encounter this school year", 1 => "1 encounter this school year", var count => $"{count} encounters this school year" }),
                    new MapItem("The school", $"/organisations/{school.Id}"),
                ])),
        ])
    {
        Circle = new MapCircle(place.Latitude, place.Longitude, Distance.RadiusMetres(Reach.RadiusMiles)),
        Key = [(PinKind.Cold, "no encounter this school year"), (PinKind.School, "one or more"), (PinKind.Here, "you")],
    };
}
