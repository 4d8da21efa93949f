namespace EmployerConnect.Web.Features.Waits;

internal static class WaitSql
{
    public const string Find = """
        SELECT Id, OfferId, RequestId, SchoolId, State, ConfirmBy, CreatedAt FROM OfferWait WHERE Id = @id
        """;

    /// <summary>A published offer and an open request, and whether the offer has no place left.</summary>
    public const string Pair = """
        SELECT o.Id AS OfferId, r.Id AS RequestId, r.OrganisationId AS SchoolId, o.Title AS OfferTitle, e.Name AS EmployerName, r.Title AS RequestTitle,
               CAST(IIF(o.SessionsTaken >= o.SessionsAvailable, 1, 0) AS int) AS IsFull
        FROM Offer o
        JOIN Organisation e ON e.Id = o.OrganisationId
        JOIN EncounterRequest r ON r.Id = @requestId
        WHERE o.Id = @offerId AND o.State = 'Published' AND r.State = 'Open' AND r.SessionsHeld < r.SessionsWanted
        """;

    public const string Insert = """
        INSERT INTO OfferWait (Id, OfferId, RequestId, SchoolId, CreatedByPersonId, State, CreatedAt, UpdatedAt)
        VALUES (@id, @offerId, @requestId, @schoolId, @personId, 'Waiting', @now, @now)
        """;

    public const string Mine = """
        SELECT w.Id, w.OfferId, w.RequestId, w.State, w.ConfirmBy, o.Title AS OfferTitle, r.Title AS RequestTitle, e.Name AS EmployerName,
               (SELECT COUNT(*) FROM OfferWait b WHERE b.OfferId = w.OfferId AND b.State = 'Waiting' AND b.CreatedAt < w.CreatedAt) AS Before
        FROM OfferWait w
        JOIN Offer o ON o.Id = w.OfferId
        JOIN Organisation e ON e.Id = o.OrganisationId
        JOIN EncounterRequest r ON r.Id = w.RequestId
        WHERE w.SchoolId IN @schoolIds AND w.State IN ('Waiting', 'Offered')
        ORDER BY CASE w.State WHEN 'Offered' THEN 0 ELSE 1 END, w.CreatedAt
        """;

    /// <summary>Who waits for an offer, the first first; only requests that still want a session.</summary>
    public const string Queue = """
        SELECT w.Id
        FROM OfferWait w
        JOIN EncounterRequest r ON r.Id = w.RequestId
        WHERE w.OfferId = @offerId AND w.State = 'Waiting' AND r.State = 'Open' AND r.SessionsHeld < r.SessionsWanted
        ORDER BY w.CreatedAt
        """;

    public const string Offer = """
        UPDATE OfferWait SET State = 'Offered', OfferedAt = @now, ConfirmBy = @confirmBy, UpdatedAt = @now WHERE Id = @id AND State = 'Waiting'
        """;

    public const string Confirm = """
        UPDATE OfferWait SET State = 'Confirmed', UpdatedAt = @now WHERE Id = @id AND State = 'Offered' AND ConfirmBy > @now
        """;

    public const string Lapse = """
        UPDATE OfferWait SET State = 'Lapsed', UpdatedAt = @now WHERE Id = @id AND State = 'Offered' AND ConfirmBy <= @now
        """;

    public const string Withdraw = """
        UPDATE OfferWait SET State = 'Withdrawn', UpdatedAt = @now WHERE Id = @id AND State = @fromState
        """;

    public const string Due = "SELECT Id FROM OfferWait WHERE State = 'Offered' AND ConfirmBy <= @now ORDER BY ConfirmBy";

    /// <summary>Offers with places left for which somebody waits: an employer has added places or published again.</summary>
    public const string OffersWithRoom = """
        SELECT o.Id
        FROM Offer o
        WHERE o.State = 'Published' AND o.SessionsTaken < o.SessionsAvailable
          AND EXISTS (SELECT 1 FROM OfferWait w JOIN EncounterRequest r ON r.Id = w.RequestId
                      WHERE w.OfferId = o.Id AND w.State = 'Waiting' AND r.State = 'Open' AND r.SessionsHeld < r.SessionsWanted)
        """;

    public const string Leaders = """
        SELECT p.Id, p.Name, p.Email
        FROM Membership m
        JOIN Person p ON p.Id = m.PersonId
        WHERE m.OrganisationId = @schoolId AND m.Role = 'CareersLeader' AND m.EndedAt IS NULL AND p.IsSuspended = 0
        ORDER BY p.Name
        """;
}
