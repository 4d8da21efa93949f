namespace EmployerConnect.Web.Features.OfferSearches;

/// <summary>The pieces of the search's statements: they ask the same of all as of some.</summary>
internal static class OfferSearchParts
{
    public const string Columns = """
        o.Id, o.Title, o.Activity, o.Sectors, o.YearGroups, o.Deliveries, o.Postcode, o.Latitude, o.Longitude, o.UncertaintyMetres, o.RadiusMiles,
               o.SessionsAvailable, o.SessionsTaken, o.LastConfirmedAt, e.Id AS EmployerId, e.Name AS EmployerName, e.Sectors AS EmployerSectors, e.Town, e.ShowsName, e.ShowsPlace
        """;

    /// <summary>
    /// Offers whose dates are all over are no offers any more; full ones are shown as full. Nobody finds by its name an employer that does not show it.
    /// </summary>
    public const string Fits = """
        o.State = 'Published'
          AND (@activities = 0 OR (o.Activity & @activities) <> 0)
          AND (@sectors = 0 OR (o.Sectors & @sectors) <> 0)
          AND (@subjects = 0 OR (o.Subjects & @subjects) <> 0)
          AND (@years = 0 OR (o.YearGroups & @years) <> 0)
          AND (@deliveries = 0 OR (o.Deliveries & @deliveries) <> 0)
          AND (@pattern IS NULL OR o.Title LIKE @pattern ESCAPE '!' OR o.Description LIKE @pattern ESCAPE '!' OR e.Town LIKE @pattern ESCAPE '!'
               OR (e.Name LIKE @pattern ESCAPE '!' AND (@isMember = 1 OR e.ShowsName = 1)))
          AND EXISTS (SELECT 1 FROM OfferWindow w WHERE w.OfferId = o.Id AND w.ToDate >= @from AND w.FromDate <= @to)
        """;

    public const string PlainOrder = "CASE WHEN o.SessionsTaken < o.SessionsAvailable THEN 0 ELSE 1 END, o.LastConfirmedAt DESC, o.Title, o.CreatedAt";
}
