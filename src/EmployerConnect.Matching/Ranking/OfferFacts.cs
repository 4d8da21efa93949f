namespace EmployerConnect.Matching.Ranking;

/// <summary>What the hard constraints look at, place and time apart, wherever the offer is kept.</summary>
internal readonly record struct OfferFacts(
    Activities Activity,
    YearGroups YearGroups,
    Deliveries Deliveries,
    int RadiusMetres,
    int DurationMinutes,
    int GroupMinimum,
    int GroupMaximum,
    Standing Standing)
{
    public static OfferFacts Of(OfferTerms offer) =>
        new(offer.Activity, offer.YearGroups, offer.Deliveries, Places.RadiusMetres(offer.RadiusMiles), offer.DurationMinutes, offer.GroupMinimum, offer.GroupMaximum, Standing.Of(offer));

    public static OfferFacts Of(in OfferRow row) =>
        new(row.Activity, row.YearGroups, row.Deliveries, row.RadiusMetres, row.DurationMinutes, row.GroupMinimum, row.GroupMaximum, row.Standing);
}
