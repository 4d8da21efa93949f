using System.Numerics;
using EmployerConnect.Matching.Geography;

namespace EmployerConnect.Matching.Ranking;

/// <summary>
/// The score of a pair that fits: for each term a value from 0 to 1 times its weight, rounded half up, added. Values
/// use only +, -, * and / on whole numbers and settings, which IEEE 754 rounds alike everywhere.
/// </summary>
internal static class Scoring
{
    private static readonly TermKind[] Kinds = Enum.GetValues<TermKind>();

    public static int Score(OfferTerms offer, RequestTerms request, Meeting meeting, RankingWeights weights)
    {
        var score = 0;
        foreach (var kind in Kinds)
        {
            score += Explain(kind, offer, request, meeting, weights).Points;
        }

        return score;
    }

    public static IReadOnlyList<Term> Terms(OfferTerms offer, RequestTerms request, Meeting meeting, RankingWeights weights) =>
        Array.ConvertAll(Kinds, kind => Explain(kind, offer, request, meeting, weights));

    /// <summary>The points that depend on where the two meet.</summary>
    public static int PlacePoints(Meeting meeting, RequestTerms request, RankingWeights weights) =>
        Points(weights.Distance, DistanceValue(meeting, weights))
        + Points(weights.Delivery, DeliveryValue(meeting, request, weights));

    /// <summary>The points that depend on the school alone: how few encounters, and its setting.</summary>
    public static int RequestPoints(RequestTerms request, RankingWeights weights) =>
        Points(weights.EncounterNeed, Falling(weights.HalfEncounters, request.EncountersThisYear))
        + Points(weights.Setting, SettingValue(request.Setting, weights));

    public static int Points(int weight, double value) => (int)Math.Floor((weight * value) + 0.5);

    public static double Falling(double half, double x) => half / (half + x);

    /// <summary>An employer's load falls with the times it was asked and, day by day, with the time since the last of them.</summary>
    public static double LoadValue(int timesAsked, int daysSinceAsked, RankingWeights weights) =>
        Falling(weights.HalfTimesAsked, timesAsked * (double)(Limits.AskedDays - daysSinceAsked) / Limits.AskedDays);

    private static Term Explain(
        TermKind kind, OfferTerms offer, RequestTerms request, Meeting meeting, RankingWeights weights)
    {
        var (value, number, mask, asked) = kind switch
        {
            TermKind.Distance =>
                (DistanceValue(meeting, weights), meeting.IsOnline ? double.NaN : Miles(meeting), 0, true),
            TermKind.Sector => Common((int)request.Sectors, (int)offer.Sectors, weights),
            TermKind.Subject => Common((int)request.Subjects, (int)offer.Subjects, weights),
            TermKind.Benchmark => Common((int)request.Benchmarks, (int)offer.Benchmarks, weights),
            TermKind.Delivery => (DeliveryValue(meeting, request, weights), 0, (int)meeting.Delivery, true),
            TermKind.YearGroupNeed => YearGroupNeed(offer, request),
            TermKind.BenchmarkNeed => BenchmarkNeed(offer, request),
            TermKind.EncounterNeed =>
                (Falling(weights.HalfEncounters, request.EncountersThisYear), request.EncountersThisYear, 0, true),
            TermKind.Setting => (SettingValue(request.Setting, weights), 0, (int)request.Setting, true),
            TermKind.Freshness =>
                (Falling(weights.HalfFreshnessDays, offer.DaysSinceConfirmed), offer.DaysSinceConfirmed, 0, true),
            TermKind.Load =>
                (LoadValue(offer.TimesAskedRecently, offer.DaysSinceAsked, weights),
                    offer.TimesAskedRecently, offer.TimesAskedRecently == 0 ? 0 : offer.DaysSinceAsked, true),
            TermKind.Partnership => (request.PartnerEmployerIds.Contains(offer.EmployerId) ? 1 : 0, 0d, 0, true),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such term."),
        };
        return new Term(kind, value, Points(weights.Of(kind), value), number, mask, asked) { Full = weights.Of(kind) };
    }

    private static double Miles(Meeting meeting) => meeting.WholeMetres / Distance.MetresPerMile;

    private static double DistanceValue(Meeting meeting, RankingWeights weights) =>
        meeting.IsOnline ? weights.VirtualDistance : Falling(weights.HalfDistanceMiles, Miles(meeting));

    private static double DeliveryValue(Meeting meeting, RequestTerms request, RankingWeights weights) =>
        meeting.IsOnline && request.Deliveries != Deliveries.Virtual ? weights.VirtualDelivery : 1;

    private static (double Value, double Number, int Mask, bool Asked) Common(int asked, int offered, RankingWeights weights)
    {
        if (asked == 0)
        {
            return (weights.NoPreference, 0, 0, false);
        }

        var common = asked & offered;
        return (common != 0 ? 1 : 0, 0, common, true);
    }

    private static (double Value, double Number, int Mask, bool Asked) YearGroupNeed(OfferTerms offer, RequestTerms request)
    {
        var common = (uint)(offer.YearGroups & request.YearGroups);
        var unmet = common & (uint)request.YearGroupsWithoutEncounter;
        return ((double)BitOperations.PopCount(unmet) / BitOperations.PopCount(common), 0, (int)unmet, true);
    }

    private static (double Value, double Number, int Mask, bool Asked) BenchmarkNeed(OfferTerms offer, RequestTerms request)
    {
        var unmet = (int)(offer.Benchmarks & request.BenchmarksWithoutEncounter);
        return (unmet != 0 ? 1 : 0, 0, unmet, true);
    }

    private static double SettingValue(SchoolSetting setting, RankingWeights weights)
    {
        var special = (setting & SchoolSetting.Special) != SchoolSetting.None ? weights.SpecialSchool : 0;
        var unit = (setting & SchoolSetting.PupilReferralUnit) != SchoolSetting.None ? weights.PupilReferralUnit : 0;
        var rural = (setting & SchoolSetting.Rural) != SchoolSetting.None ? weights.RuralSchool : 0;
        return Math.Max(special, Math.Max(unit, rural));
    }
}
