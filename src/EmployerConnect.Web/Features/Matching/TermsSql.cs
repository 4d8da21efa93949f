namespace EmployerConnect.Web.Features.Matching;

internal static class TermsSql
{
    public const string Offers = """
        SELECT o.Id, o.OrganisationId AS EmployerId, e.Name AS EmployerName, e.Town, o.Title, o.Activity, o.Sectors, o.Subjects, o.YearGroups, o.Deliveries, o.Benchmarks,
               o.Latitude, o.Longitude, o.RadiusMiles, o.DurationMinutes, o.SessionsAvailable - o.SessionsTaken AS SessionsLeft, o.GroupMinimum, o.GroupMaximum,
               o.ClearanceNeeded, o.LastConfirmedAt,
               COALESCE((SELECT MAX(c.Level) FROM VolunteerClearance c JOIN Membership cm ON cm.PersonId = c.PersonId
                         WHERE cm.OrganisationId = o.OrganisationId AND cm.EndedAt IS NULL AND c.IssuedOn <= @today AND c.ExpiresOn >= @today), 0) AS ClearanceHeld,
               (SELECT COUNT(*) FROM EncounterMatch x WHERE x.EmployerId = o.OrganisationId AND x.ProposedBy = 'School' AND x.CreatedAt >= @askedSince) AS TimesAsked
        FROM Offer o
        JOIN Organisation e ON e.Id = o.OrganisationId
        WHERE o.State = 'Published' AND (@offerId IS NULL OR o.Id = @offerId)
        ORDER BY o.CreatedAt, o.Title
        """;

    public const string OfferWindows = """
        SELECT w.OfferId AS OwnerId, w.FromDate, w.ToDate, w.Days, w.StartMinute, w.EndMinute
        FROM OfferWindow w
        JOIN Offer o ON o.Id = w.OfferId
        WHERE o.State = 'Published' AND w.ToDate >= @today AND (@offerId IS NULL OR o.Id = @offerId)
        ORDER BY w.Number
        """;

    public const string Requests = """
        SELECT r.Id, r.OrganisationId AS SchoolId, r.HubId, s.Name AS SchoolName, s.Town, r.Title, r.Activities, r.Sectors, r.Subjects, r.YearGroups, r.GroupSize, r.Deliveries,
               r.RadiusMiles, r.Benchmarks, r.SessionsWanted - r.SessionsHeld AS SessionsLeft, s.Latitude, s.Longitude, s.Setting
        FROM EncounterRequest r
        JOIN Organisation s ON s.Id = r.OrganisationId
        WHERE r.State = 'Open' AND (@requestId IS NULL OR r.Id = @requestId)
        ORDER BY r.CreatedAt, r.Title
        """;

    public const string RequestWindows = """
        SELECT w.RequestId AS OwnerId, w.FromDate, w.ToDate, w.Days, w.StartMinute, w.EndMinute
        FROM RequestWindow w
        JOIN EncounterRequest r ON r.Id = w.RequestId
        WHERE r.State = 'Open' AND w.ToDate >= @today AND (@requestId IS NULL OR r.Id = @requestId)
        ORDER BY w.Number
        """;

    /// <summary>What schools have had this school year, booked sessions included: who, which years, which benchmarks, which employer.</summary>
    public const string Encounters = """
        SELECT m.SchoolId, m.EmployerId, s.YearGroups, r.Benchmarks
        FROM Session s
        JOIN SessionMatch sm ON sm.SessionId = s.Id
        JOIN EncounterMatch m ON m.Id = sm.MatchId
        JOIN EncounterRequest r ON r.Id = m.RequestId
        WHERE s.State IN ('Booked', 'Delivered') AND s.OnDate >= @yearStart AND (@schoolId IS NULL OR m.SchoolId = @schoolId)
        """;

    public const string Partners = """
        SELECT DISTINCT m.SchoolId, m.EmployerId
        FROM Session s
        JOIN SessionMatch sm ON sm.SessionId = s.Id
        JOIN EncounterMatch m ON m.Id = sm.MatchId
        WHERE s.State = 'Delivered' AND (@schoolId IS NULL OR m.SchoolId = @schoolId)
        """;
}
