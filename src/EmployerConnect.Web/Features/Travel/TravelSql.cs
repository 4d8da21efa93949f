namespace EmployerConnect.Web.Features.Travel;

internal static class TravelSql
{
    public const string OfMatch = """
        SELECT o.Latitude AS EmployerLatitude, o.Longitude AS EmployerLongitude, s.Latitude AS SchoolLatitude, s.Longitude AS SchoolLongitude
        FROM EncounterMatch m
        JOIN Offer o ON o.Id = m.OfferId
        JOIN Organisation s ON s.Id = m.SchoolId
        WHERE m.Id = @matchId
        """;
}
