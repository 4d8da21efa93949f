using EmployerConnect.Matching.Geography;

namespace EmployerConnect.Matching.Ranking;

/// <summary>
/// Whether, and how, two sides can meet: at school within the employer's radius, at the workplace within the school's,
/// virtually if both would. Without both places only virtual works.
/// </summary>
internal static class Places
{
    /// <summary>The delivery worth the most points; on a tie at school, then at the workplace, then virtual.</summary>
    public static bool TryMeet(OfferTerms offer, RequestTerms request, RankingWeights weights, out Meeting meeting)
    {
        var common = offer.Deliveries & request.Deliveries;
        var online = common.HasFlag(Deliveries.Virtual);
        meeting = Meeting.Online;
        if ((common & ~Deliveries.Virtual) == Deliveries.None || offer.Base is not { } there || request.Place is not { } here)
        {
            return online;
        }

        var metres = Distance.Metres(here, there);
        var delivery = InReach(common, metres, offer.RadiusMiles, request.RadiusMiles);
        if (delivery == Deliveries.None)
        {
            return online;
        }

        var inPerson = new Meeting(delivery, Whole(metres));
        if (!online || Scoring.PlacePoints(inPerson, request, weights) >= Scoring.PlacePoints(Meeting.Online, request, weights))
        {
            meeting = inPerson;
        }

        return true;
    }

    /// <summary>At school or at the workplace, the first of them that is in reach, or none.</summary>
    public static Deliveries InReach(Deliveries common, double metres, double offerRadiusMiles, double requestRadiusMiles)
    {
        if (common.HasFlag(Deliveries.AtSchool) && metres <= offerRadiusMiles * Distance.MetresPerMile)
        {
            return Deliveries.AtSchool;
        }

        return common.HasFlag(Deliveries.AtWorkplace) && metres <= requestRadiusMiles * Distance.MetresPerMile
            ? Deliveries.AtWorkplace
            : Deliveries.None;
    }

    public static int Whole(double metres) => (int)Math.Floor(metres + 0.5);
}
