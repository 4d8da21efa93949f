namespace EmployerConnect.Web.Features.Matches;

internal static class MatchSql
{
    public const string Insert = """
        INSERT INTO EncounterMatch (Id, OfferId, RequestId, HubId, EmployerId, SchoolId, State, ProposedBy, Awaiting, OnDate, StartMinute,
            DurationMinutes, Delivery, GroupSize, VolunteerPersonId, Note, Fit, Reasons, ReasonsAgainst, AnswerDueAt, AgreedByPhone,
            AlsoAwaiting, SuggestedByPersonId, VisitId, Version, CreatedAt, UpdatedAt)
        VALUES (@Id, @OfferId, @RequestId, @HubId, @EmployerId, @SchoolId, @State, @ProposedBy, @Awaiting, @OnDate, @StartMinute,
            @DurationMinutes, @Delivery, @GroupSize, @VolunteerPersonId, @Note, @Fit, @Reasons, @ReasonsAgainst, @AnswerDueAt, 0,
            @AlsoAwaiting, @SuggestedByPersonId, @VisitId, 1, @CreatedAt, @UpdatedAt)
        """;

    /// <summary>Every change of a match: only from the state and version in which it was read.</summary>
    public const string Move = """
        UPDATE EncounterMatch
        SET State = @State, Awaiting = @Awaiting, AlsoAwaiting = @AlsoAwaiting, OnDate = @OnDate, StartMinute = @StartMinute, DurationMinutes = @DurationMinutes,
            Delivery = @Delivery, GroupSize = @GroupSize, VolunteerPersonId = @VolunteerPersonId, Note = @Note, AnswerDueAt = @AnswerDueAt,
            AgreedByPhone = @AgreedByPhone, DeclineReason = @DeclineReason, DeclinedBy = @DeclinedBy, DeclinedYearGroups = @DeclinedYearGroups, ApprovedByPersonId = @ApprovedByPersonId,
            Version = Version + 1, UpdatedAt = @UpdatedAt
        WHERE Id = @Id AND State = @fromState AND Version = @Version
        """;

    public const string Find = """
        SELECT Id, OfferId, RequestId, HubId, EmployerId, SchoolId, State, ProposedBy, Awaiting, OnDate, StartMinute, DurationMinutes,
               Delivery, GroupSize, VolunteerPersonId, Note, Fit, Reasons, ReasonsAgainst, AnswerDueAt, AgreedByPhone, DeclineReason, DeclinedBy, DeclinedYearGroups, ApprovedByPersonId,
               AlsoAwaiting, SuggestedByPersonId, VisitId, Version, CreatedAt, UpdatedAt
        FROM EncounterMatch WHERE Id = @id
        """;

    /// <summary>A no to the encounter itself since the term began; one that is about a date, a group or a distance leaves what the ranking still suggests.</summary>
    public const string SaidNo = """
        SELECT COUNT(*) FROM EncounterMatch
        WHERE OfferId = @OfferId AND SchoolId = @SchoolId AND State = 'Declined' AND ProposedBy = @proposedBy AND DeclineReason <> 'DateDoesNotSuit'
          AND (DeclinedBy IS NULL OR DeclineReason IN ('NotTheRightFit', 'AlreadyMet')) AND UpdatedAt >= @since
        """;

    public const string YearGroupsOf = """
        SELECT o.YearGroups AS Offered, r.YearGroups AS Asked
        FROM EncounterMatch m
        JOIN Offer o ON o.Id = m.OfferId
        JOIN EncounterRequest r ON r.Id = m.RequestId
        WHERE m.Id = @id
        """;

    public const string DueIds = """
        SELECT Id FROM EncounterMatch
        WHERE State IN ('Proposed', 'Agreed', 'Approved') AND AnswerDueAt <= @now
        ORDER BY AnswerDueAt
        """;

    public const string IsUnderWay = """
        SELECT COUNT(*) FROM EncounterMatch
        WHERE OfferId = @offerId AND RequestId = @requestId AND State IN ('Proposed', 'Agreed', 'Approved')
        """;

    public const string AddEvent = """
        INSERT INTO MatchEvent (MatchId, Number, Kind, PersonId, ByPhone, Note, OccurredAt)
        SELECT @matchId, COALESCE(MAX(e.Number), 0) + 1, @kind, @personId, @byPhone, @note, @now
        FROM MatchEvent e WHERE e.MatchId = @matchId
        """;

    public const string LastEventNumber = "SELECT MAX(Number) FROM MatchEvent WHERE MatchId = @matchId";

    public const string Details = """
        SELECT m.Id, o.Title AS OfferTitle, o.Activity, o.Description AS OfferDescription, o.ClearanceNeeded, r.Title AS RequestTitle, r.Purpose, r.Outcomes, r.TwoWay, r.Reflection,
               o.Purpose AS OfferPurpose, o.Outcomes AS OfferOutcomes, o.TwoWay AS OfferTwoWay, o.Reflection AS OfferReflection,
               r.YearGroups, r.AccessNeeds, e.Name AS EmployerName, e.Town AS EmployerTown, s.Name AS SchoolName, s.Town AS SchoolTown, h.Name AS HubName,
               v.Name AS VolunteerName, a.Name AS ApprovedByName, u.Name AS SuggestedByName, sm.SessionId
        FROM EncounterMatch m
        JOIN Offer o ON o.Id = m.OfferId
        JOIN EncounterRequest r ON r.Id = m.RequestId
        JOIN Organisation e ON e.Id = m.EmployerId
        JOIN Organisation s ON s.Id = m.SchoolId
        JOIN Hub h ON h.Id = m.HubId
        LEFT JOIN Person v ON v.Id = m.VolunteerPersonId
        LEFT JOIN Person a ON a.Id = m.ApprovedByPersonId
        LEFT JOIN Person u ON u.Id = m.SuggestedByPersonId
        LEFT JOIN SessionMatch sm ON sm.MatchId = m.Id AND sm.Number = 1
        WHERE m.Id = @id
        """;

    public const string ListFor = """
        SELECT m.Id, m.State, m.Awaiting, m.AlsoAwaiting, m.OnDate, m.StartMinute, m.DurationMinutes, m.AnswerDueAt, m.UpdatedAt, m.Fit, m.AgreedByPhone, o.Title AS OfferTitle, o.Activity,
               e.Name AS EmployerName, s.Name AS SchoolName, r.Title AS RequestTitle, m.EmployerId, m.SchoolId, m.HubId
        FROM EncounterMatch m
        JOIN Offer o ON o.Id = m.OfferId
        JOIN EncounterRequest r ON r.Id = m.RequestId
        JOIN Organisation e ON e.Id = m.EmployerId
        JOIN Organisation s ON s.Id = m.SchoolId
        WHERE (m.EmployerId IN @organisationIds OR m.SchoolId IN @organisationIds OR m.HubId IN @hubIds) AND m.State IN @states
          AND (@toAnswer = 0 OR (m.EmployerId IN @answering AND (m.Awaiting = 'Employer' OR m.AlsoAwaiting = 'Employer'))
                             OR (m.SchoolId IN @answering AND (m.Awaiting = 'School' OR m.AlsoAwaiting = 'School')))
        ORDER BY CASE WHEN (m.EmployerId IN @answering AND (m.Awaiting = 'Employer' OR m.AlsoAwaiting = 'Employer'))
                        OR (m.SchoolId IN @answering AND (m.Awaiting = 'School' OR m.AlsoAwaiting = 'School')) THEN 0 ELSE 1 END,
                 m.UpdatedAt DESC, m.CreatedAt DESC
        {page}
        """;

    public const string CountFor = """
        SELECT COUNT(*)
        FROM EncounterMatch m
        WHERE (m.EmployerId IN @organisationIds OR m.SchoolId IN @organisationIds OR m.HubId IN @hubIds) AND m.State IN @states
          AND (@toAnswer = 0 OR (m.EmployerId IN @answering AND (m.Awaiting = 'Employer' OR m.AlsoAwaiting = 'Employer'))
                             OR (m.SchoolId IN @answering AND (m.Awaiting = 'School' OR m.AlsoAwaiting = 'School')))
        """;

    public const string WaitingCounts = """
        SELECT State, COUNT(*) AS Number
        FROM EncounterMatch
        WHERE HubId IN @hubIds AND State IN ('Agreed', 'Approved')
        GROUP BY State
        """;

    /// <summary>Requests for which several matches wait for the same decision.</summary>
    public const string Rivals = """
        SELECT r.Id AS RequestId, r.Title, s.Name AS SchoolName, COUNT(*) AS Number
        FROM EncounterMatch m
        JOIN EncounterRequest r ON r.Id = m.RequestId
        JOIN Organisation s ON s.Id = m.SchoolId
        WHERE m.HubId IN @hubIds AND m.State = 'Agreed'
        GROUP BY r.Id, r.Title, s.Name
        HAVING COUNT(*) > 1
        ORDER BY s.Name, r.Title
        """;

    public const string AgreedOf = "SELECT Id FROM EncounterMatch WHERE RequestId = @requestId AND State = 'Agreed' ORDER BY UpdatedAt, CreatedAt";

    public const string Waiting = """
        SELECT m.Id, m.State, m.Awaiting, m.AlsoAwaiting, m.OnDate, m.StartMinute, m.DurationMinutes, m.AnswerDueAt, m.UpdatedAt, m.Fit, m.AgreedByPhone, o.Title AS OfferTitle, o.Activity,
               e.Name AS EmployerName, s.Name AS SchoolName, r.Title AS RequestTitle, m.EmployerId, m.SchoolId, m.HubId
        FROM EncounterMatch m
        JOIN Offer o ON o.Id = m.OfferId
        JOIN EncounterRequest r ON r.Id = m.RequestId
        JOIN Organisation e ON e.Id = m.EmployerId
        JOIN Organisation s ON s.Id = m.SchoolId
        WHERE m.HubId IN @hubIds AND m.State IN @states
        ORDER BY CASE m.State WHEN 'Agreed' THEN 0 ELSE 1 END, m.UpdatedAt, m.CreatedAt
        {page}
        """;

    /// <summary>Who hears of a match: the employer's contacts, the school's careers leaders and, where asked for, the hub's co-ordinators.</summary>
    public const string PeopleOf = """
        SELECT p.Id, p.Name, p.Email, m.Role, m.OrganisationId
        FROM Membership m
        JOIN Person p ON p.Id = m.PersonId
        WHERE m.EndedAt IS NULL AND p.IsSuspended = 0
          AND ((m.OrganisationId = @employerId AND m.Role = 'EmployerContact')
            OR (m.OrganisationId = @schoolId AND m.Role = 'CareersLeader')
            OR (m.HubId = @hubId AND m.Role = 'Coordinator'))
        ORDER BY p.Email
        """;

    public const string Volunteers = """
        SELECT p.Id, p.Name, p.Email, MAX(COALESCE(c.Level, 0)) AS ClearanceHeld, MAX(m.Role) AS Role, m.OrganisationId
        FROM Membership m
        JOIN Person p ON p.Id = m.PersonId
        LEFT JOIN VolunteerClearance c ON c.PersonId = p.Id AND c.IssuedOn <= @onDate AND c.ExpiresOn >= @onDate
        WHERE m.OrganisationId = @employerId AND m.Role IN ('Volunteer', 'EmployerContact') AND m.EndedAt IS NULL AND p.IsSuspended = 0
        GROUP BY p.Id, p.Name, p.Email, m.OrganisationId
        ORDER BY p.Name, p.Email
        """;
}
