namespace EmployerConnect.Web.Features.Plans;

internal static class PlanDemandSql
{
    public const string OffersOfHub = """
        SELECT o.Id, o.Version
        FROM Offer o
        JOIN HubMember m ON m.OrganisationId = o.OrganisationId
        WHERE m.HubId = @hubId AND o.State = 'Published'
        """;

    public const string EveryOffer = "SELECT Id, Version FROM Offer WHERE State = 'Published'";

    public const string Requests = """
        SELECT Id, Version FROM EncounterRequest
        WHERE HubId = @hubId AND State = 'Open' AND SessionsHeld < SessionsWanted
        ORDER BY CreatedAt, Title
        """;

    public const string UnderWay = """
        SELECT OfferId, RequestId FROM EncounterMatch WHERE HubId = @hubId AND State IN ('Proposed', 'Agreed', 'Approved')
        """;

    public const string OfferNames = """
        SELECT o.Id, o.Title, o.OrganisationId, e.Name AS OrganisationName, e.Town, COALESCE(o.Latitude, e.Latitude) AS Latitude, COALESCE(o.Longitude, e.Longitude) AS Longitude,
               o.State, o.Version, o.DurationMinutes
        FROM Offer o
        JOIN Organisation e ON e.Id = o.OrganisationId
        WHERE o.Id IN @ids
        """;

    public const string RequestNames = """
        SELECT r.Id, r.Title, r.OrganisationId, s.Name AS OrganisationName, s.Town, s.Latitude, s.Longitude, r.State, r.Version, 0 AS DurationMinutes
        FROM EncounterRequest r
        JOIN Organisation s ON s.Id = r.OrganisationId
        WHERE r.Id IN @ids
        """;

    public const string Hub = "SELECT Id, Name FROM Hub WHERE Id = @id OR LOWER(Name) = @name";
}
