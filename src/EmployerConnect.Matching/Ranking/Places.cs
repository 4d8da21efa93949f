using EmployerConnect.Matching.Geography;

namespace EmployerConnect.Matching.Ranking;

/// <summary>
/// Whether, and how, two sides can meet: at school within the employer's radius, at the workplace within the school's,
/// virtually if both would. Without both places only virtual works.
/// </summary>
internal static class Places
{
    /// <summary>The delivery worth the most points; on a tie at school, then at the workplace, then virtual.</summary>
    public static bool TryMeet(OfferTerms offer, RequestTerms request, RankingWeights weights, Barriers barriers, out Meeting meeting)
    {
        var common = Declines.Left(offer.Deliveries & request.Deliveries, request, offer.EmployerId);
        var online = (common & Deliveries.Virtual) != Deliveries.None;
        meeting = Meeting.Online;
        if ((common & ~Deliveries.Virtual) == Deliveries.None || offer.Base is not { } there || request.Place is not { } here)
        {
            return online;
        }

        // A way round a barrier is never shorter than the straight line, and costs more to find.
        var (offerRadius, requestRadius) = (RadiusMetres(offer.RadiusMiles), RadiusMetres(request.RadiusMiles));
        if (InReach(common, Whole(Distance.Metres(here, there)), offerRadius, requestRadius) == Deliveries.None)
        {
            return online;
        }

        var way = Between(here, there, barriers);
        var metres = Whole(way.Metres);
        var delivery = InReach(common, metres, offerRadius, requestRadius);
        if (delivery == Deliveries.None)
        {
            return online;
        }

        var inPerson = new Meeting(delivery, metres, way.Barrier);
        if (!online || Scoring.PlacePoints(inPerson, request, weights) >= Scoring.PlacePoints(Meeting.Online, request, weights))
        {
            meeting = inPerson;
        }

        return true;
    }

    /// <summary>The way from a school to an employer, always in this direction, so that every ranking rounds alike.</summary>
    public static Way Between(GeoPoint school, GeoPoint employer, Barriers barriers) =>
        Journeys.OfThread.From(barriers, UnitVector.Of(school)).To(UnitVector.Of(employer));

    /// <summary>At school or at the workplace, the first of them that is in reach, or none. All in whole metres.</summary>
    public static Deliveries InReach(Deliveries common, int metres, int offerRadius, int requestRadius)
    {
        if ((common & Deliveries.AtSchool) != Deliveries.None && metres <= offerRadius)
        {
            return Deliveries.AtSchool;
        }

        return (common & Deliveries.AtWorkplace) != Deliveries.None && metres <= requestRadius ? Deliveries.AtWorkplace : Deliveries.None;
    }

    /// <summary>A radius as distances are compared with it: miles, to the whole metre.</summary>
    public static int RadiusMetres(double miles) => Distance.RadiusMetres(miles);

    /// <summary>The radius again, in hundredths of a mile, which whole metres tell apart.</summary>
    public static double RadiusMiles(int metres) => Math.Round(metres / Distance.MetresPerMile, 2);

    public static int Whole(double metres) => Distance.WholeMetres(metres);
}
