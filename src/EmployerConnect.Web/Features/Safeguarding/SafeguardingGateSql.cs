namespace EmployerConnect.Web.Features.Safeguarding;

internal static class SafeguardingGateSql
{
    public const string Circumstances = """
        SELECT o.Activity, o.Supervision, o.Frequency, m.Delivery, r.YearGroups, m.EmployerId
        FROM EncounterMatch m
        JOIN Offer o ON o.Id = m.OfferId
        JOIN EncounterRequest r ON r.Id = m.RequestId
        WHERE m.Id = @matchId
        """;

    public const string Volunteer = """
        SELECT p.Name,
               CASE WHEN EXISTS (SELECT 1 FROM VolunteerClearance c WHERE c.PersonId = p.Id AND c.Level >= @needed AND c.IssuedOn <= @onDate AND c.ExpiresOn >= @onDate) THEN 1 ELSE 0 END AS IsCleared
        FROM Person p WHERE p.Id = @personId
        """;

    public const string Documents = """
        SELECT DISTINCT Kind FROM EmployerDocument WHERE OrganisationId = @employerId AND ReviewOn >= @onDate
        """;
}
