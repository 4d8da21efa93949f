namespace EmployerConnect.Web.Features.OfferSearches;

internal static class OfferSearchSql
{
    public const string Page = $$"""
        SELECT {{OfferSearchParts.Columns}}
        FROM Offer o
        JOIN Organisation e ON e.Id = o.OrganisationId
        WHERE {{OfferSearchParts.Fits}}
        ORDER BY {{OfferSearchParts.PlainOrder}}
        {page}
        """;

    public const string Count = $"""
        SELECT COUNT(*)
        FROM Offer o
        JOIN Organisation e ON e.Id = o.OrganisationId
        WHERE {OfferSearchParts.Fits}
        """;

    /// <summary>All that fit in a box, and all that are online; in the plain order.</summary>
    public const string Candidates = $"""
        SELECT o.Id, o.Deliveries, o.Postcode, o.Latitude, o.Longitude, o.UncertaintyMetres, o.RadiusMiles, e.ShowsPlace
        FROM Offer o
        JOIN Organisation e ON e.Id = o.OrganisationId
        WHERE {OfferSearchParts.Fits}
          AND (@south IS NULL OR (o.Deliveries & 4) <> 0 OR (o.Latitude BETWEEN @south AND @north AND o.Longitude BETWEEN @west AND @east))
        ORDER BY {OfferSearchParts.PlainOrder}
        """;

    public const string Some = $"""
        SELECT {OfferSearchParts.Columns}
        FROM Offer o
        JOIN Organisation e ON e.Id = o.OrganisationId
        WHERE o.Id IN @ids
        """;

    public const string Windows = """
        SELECT OfferId AS OwnerId, FromDate, ToDate, Days, StartMinute, EndMinute
        FROM OfferWindow
        WHERE OfferId IN @ids AND ToDate >= @from AND FromDate <= @to
        ORDER BY Number
        """;
}
