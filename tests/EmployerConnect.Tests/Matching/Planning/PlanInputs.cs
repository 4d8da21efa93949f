using CsCheck;
using EmployerConnect.Matching;
using EmployerConnect.Matching.Geography;
using EmployerConnect.Matching.Planning;
using EmployerConnect.Matching.Ranking;

namespace EmployerConnect.Tests.Matching.Planning;

/// <summary>Small inputs for plans, of schools and employers that share their offers and requests, with now and then a pin or a limit of days.</summary>
internal static class PlanInputs
{
    private const int Schools = 3;

    /// <summary>At most four offers and four requests; whatever can bind does now and then.</summary>
    public static readonly Gen<PlanInput> Tiny = Of(Gen.Int[0, 4], Gen.Int[0, 4]);

    /// <summary>Enough for the bound to be put to use.</summary>
    public static readonly Gen<PlanInput> Small = Of(Gen.Int[10, 25], Gen.Int[10, 25]);

    public static PlanInput Of(IReadOnlyList<OfferTerms> offers, params RequestTerms[] requests) =>
        new() { Offers = offers, Requests = requests, NotBefore = Terms.Monday };

    public static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    /// <summary>An offer that fits all of <see cref="Request"/>.</summary>
    public static OfferTerms Offer(int number) => Terms.Offer() with { Id = Id(number), SessionsLeft = 1 };

    /// <summary>A request of a school of its own.</summary>
    public static RequestTerms Request(int number) => Terms.Request() with { Id = Id(number), SchoolId = Id(1000 + number) };

    /// <summary>The place so many miles to the north.</summary>
    public static GeoPoint North(GeoPoint place, double miles) =>
        new(place.Latitude + double.RadiansToDegrees(miles * Distance.MetresPerMile / Distance.EarthRadiusMetres), place.Longitude);

    private static Gen<PlanInput> Of(Gen<int> offers, Gen<int> requests) =>
        from listed in Terms.Offers.Array[offers].Select(Terms.Requests.Array[requests])
        from schools in Gen.Int[0, Schools - 1].Array[listed.Item2.Length]
        from before in Gen.Int[0, 4].Array[Schools]
        from days in Gen.Int[0, 3].Array[Gen.Int[0, 3]]
        from worth in Gen.OneOf(Gen.Const<int[]>([400, 250, 150, 80, 40]), Gen.Const<int[]>([]), Gen.Const<int[]>([100, 100, 30]))
        from easy in Gen.Bool
        from pins in (from offer in Gen.Int[0, 99] from request in Gen.Int[0, 99] from keep in Gen.Bool select (offer, request, keep)).Array[0, 3]
        select new PlanInput
        {
            Offers = easy ? [.. listed.Item1.Select(Easier)] : listed.Item1,
            Requests = [.. listed.Item2.Select((request, at) => (easy ? Easier(request) : request) with { SchoolId = Id(schools[at]), EncountersThisYear = before[schools[at]] })],
            NotBefore = Terms.Monday,
            Rules = PlanRules.Default with { EncounterWorth = worth },
            VolunteerDays = [.. days.Select((left, number) => new VolunteerDays(Id(number + 1), left))],
            Pins = Pins(listed.Item1, listed.Item2, pins),
        };

    // So that more fits, and limits bind.
    private static OfferTerms Easier(OfferTerms offer) => offer with
    {
        Activity = Activities.CareersTalk,
        YearGroups = YearGroups.Year8 | YearGroups.Year9 | YearGroups.Year10,
        Deliveries = Deliveries.AtSchool,
        Base = offer.Base ?? Terms.Offer().Base,
        RadiusMiles = offer.RadiusMiles + 40,
        Windows = [Terms.Always],
        GroupMinimum = 1,
        GroupMaximum = 60,
    };

    private static RequestTerms Easier(RequestTerms request) => request with
    {
        Activities = request.Activities | Activities.CareersTalk,
        YearGroups = request.YearGroups | YearGroups.Year9,
        Deliveries = request.Deliveries | Deliveries.AtSchool,
        Place = request.Place ?? Terms.Request().Place,
        Windows = [Terms.Always],
        GroupSize = Math.Min(request.GroupSize, 30),
    };

    private static List<Pin> Pins(OfferTerms[] offers, RequestTerms[] requests, (int Offer, int Request, bool Keep)[] pins) =>
        offers.Length == 0 || requests.Length == 0
            ? []
            :
            [
                .. pins.Select(pin => (Offer: offers[pin.Offer % offers.Length].Id, Request: requests[pin.Request % requests.Length].Id, pin.Keep))
                    .DistinctBy(pin => (pin.Offer, pin.Request))
                    .Select(pin => new Pin(pin.Keep ? PinKind.Keep : PinKind.Never, pin.Offer, pin.Request)),
            ];
}
