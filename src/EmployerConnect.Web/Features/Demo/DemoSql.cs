namespace EmployerConnect.Web.Features.Demo;

internal static class DemoSql
{
    public const string Hubs = "SELECT Id, Name FROM Hub WHERE IsDemo = 1";

    public const string Organisations = "SELECT Id, Name FROM Organisation WHERE IsDemo = 1";

    public const string People = "SELECT Id, Email AS Name FROM Person WHERE IsDemo = 1";

    /// <summary>Everybody who can be signed in by a click, those with a password first, Worcestershire before Hertfordshire.</summary>
    public const string SignIns = """
        SELECT p.Id, p.Name, m.Role, h.Name AS Hub, COALESCE(o.Name, h.Name) AS Place, o.Town, CASE WHEN p.PasswordHash IS NULL THEN 0 ELSE 1 END AS IsMain, p.IsAdministrator,
               (SELECT MIN(s.Name) FROM Membership a JOIN Organisation s ON s.Id = a.OrganisationId WHERE a.PersonId = p.Id AND a.EndedAt IS NULL AND a.Role = 'EnterpriseAdviser') AS Advises
        FROM Person p
        JOIN Membership m ON m.PersonId = p.Id AND m.EndedAt IS NULL
        LEFT JOIN Organisation o ON o.Id = m.OrganisationId
        LEFT JOIN HubMember x ON x.OrganisationId = m.OrganisationId
        JOIN Hub h ON h.Id = COALESCE(m.HubId, x.HubId)
        WHERE p.IsDemo = 1 AND p.IsSuspended = 0 AND h.IsDemo = 1 AND m.Role <> 'EnterpriseAdviser'
        ORDER BY h.Name DESC, IsMain DESC, CASE m.Role WHEN 'CareersLeader' THEN 1 WHEN 'EmployerContact' THEN 2 WHEN 'Coordinator' THEN 3 WHEN 'HubLead' THEN 4 ELSE 5 END, p.IsAdministrator, p.Name
        """;

    public const string Offers = """
        SELECT o.Id, o.OrganisationId, o.Title FROM Offer o JOIN Organisation e ON e.Id = o.OrganisationId
        WHERE e.IsDemo = 1 AND o.State = 'Published'
        """;

    public const string SessionsToCome = """
        SELECT COUNT(*) FROM Session s JOIN Hub h ON h.Id = s.HubId WHERE h.IsDemo = 1 AND s.State = 'Booked' AND s.StartsAt > @now
        """;

    public const string SessionDates = """
        SELECT sp.PersonId, m.SchoolId, s.OnDate
        FROM SessionPerson sp
        JOIN Session s ON s.Id = sp.SessionId
        JOIN SessionMatch sm ON sm.SessionId = s.Id
        JOIN EncounterMatch m ON m.Id = sm.MatchId
        JOIN Hub h ON h.Id = s.HubId
        WHERE sp.Role = 'Volunteer' AND h.IsDemo = 1 AND s.State <> 'Cancelled'
        """;

    public const string Uncounted = """
        SELECT s.Id, m.SchoolId, s.YearGroups, s.GroupSize
        FROM Session s
        JOIN SessionMatch sm ON sm.SessionId = s.Id
        JOIN EncounterMatch m ON m.Id = sm.MatchId
        JOIN Hub h ON h.Id = s.HubId
        WHERE h.IsDemo = 1 AND s.State = 'Booked' AND s.EndsAt <= @before
        """;

    public const string Deliver = "UPDATE Session SET State = 'Delivered', Version = Version + 1, UpdatedAt = @now WHERE Id = @id AND State = 'Booked'";

    public const string WidenWindows = """
        UPDATE OfferWindow SET ToDate = @until
        WHERE ToDate < @until AND OfferId IN (SELECT o.Id FROM Offer o JOIN Organisation e ON e.Id = o.OrganisationId WHERE e.IsDemo = 1 AND o.State = 'Published')
        """;

    public const string Reconfirm = "UPDATE Offer SET SessionsAvailable = SessionsAvailable + @Taken, SessionsTaken = SessionsTaken + @Taken, LastConfirmedAt = @confirmed WHERE Id = @Id AND SessionsTaken <= SessionsAvailable";

    public const string OldRequests = """
        SELECT r.Id
        FROM EncounterRequest r
        JOIN Organisation s ON s.Id = r.OrganisationId
        WHERE r.State = 'Open' AND r.SessionsHeld = 0 AND s.IsDemo = 1
          AND NOT EXISTS (SELECT 1 FROM RequestWindow w WHERE w.RequestId = r.Id AND w.ToDate >= @today)
        """;

    public const string CloseRequest = """
        UPDATE EncounterRequest SET State = 'Withdrawn', Version = Version + 1, UpdatedAt = @now
        WHERE Id = @id AND State = 'Open' AND SessionsHeld = 0
        """;

    public const string AddHub = "INSERT INTO Hub (Id, Name, IsDemo, CreatedAt) VALUES (@Id, @Name, 1, @at)";

    public const string AddMember = "INSERT INTO HubMember (HubId, OrganisationId) VALUES (@hubId, @id)";

    public const string AddSchool = """
        INSERT INTO School (Urn, Name, TypeName, Phase, LowAge, HighAge, Town, Postcode, Latitude, Longitude, Status, IsOpen, Pupils, FreeSchoolMealsPercent, IsDemo, UpdatedAt)
        VALUES (@urn, @name, @typeName, @phase, @lowAge, @highAge, @town, @postcode, @latitude, @longitude, 'Open', 1, @pupils, @meals, 1, @at)
        """;

    public const string AddOrganisation = """
        INSERT INTO Organisation (Id, Kind, Name, Urn, Sectors, SizeBand, IsCornerstone, Setting, Town, Postcode, Latitude, Longitude, IsDemo, CreatedAt)
        VALUES (@id, @kind, @name, @urn, @sectors, @sizeBand, @isCornerstone, @setting, @town, @postcode, @latitude, @longitude, 1, @at)
        """;

    public const string AddMembership = """
        INSERT INTO Membership (Id, PersonId, OrganisationId, HubId, Role, SinceAt) VALUES (@id, @personId, @organisationId, @hubId, @role, @at)
        """;

    public const string AddClearance = """
        INSERT INTO VolunteerClearance (Id, PersonId, Level, IssuedOn, ExpiresOn, SeenByPersonId, SeenAt)
        SELECT @id, @personId, 1, @issuedOn, @expiresOn, @seenBy, @at
        WHERE NOT EXISTS (SELECT 1 FROM VolunteerClearance c WHERE c.PersonId = @personId AND c.ExpiresOn >= @until)
        """;

    public const string AddSafeguardingContact = """
        INSERT INTO SafeguardingContact (HubId, PersonId, NamedByPersonId, SinceAt) VALUES (@hubId, @personId, @personId, @at)
        """;

    public const string AddDocument = """
        INSERT INTO EmployerDocument (Id, OrganisationId, Kind, ReviewOn, ConfirmedByPersonId, ConfirmedAt) VALUES (@id, @organisationId, @kind, @reviewOn, @confirmedBy, @at)
        """;

    public const string AddOffer = """
        INSERT INTO Offer (Id, OrganisationId, CreatedByPersonId, Title, Description, Activity, Sectors, Subjects, YearGroups, Deliveries, Benchmarks,
               Purpose, Outcomes, TwoWay, Reflection, Postcode, Latitude, Longitude, UncertaintyMetres, RadiusMiles, DurationMinutes, SessionsAvailable, SessionsTaken,
               GroupMinimum, GroupMaximum, Frequency, ClearanceNeeded, State, LastConfirmedAt, Version, CreatedAt, UpdatedAt)
        VALUES (@id, @organisationId, @by, @title, @description, @activity, @sectors, @subjects, @yearGroups, @deliveries, @benchmarks,
               @purpose, @outcomes, @twoWay, @reflection, @postcode, @latitude, @longitude, 0, @miles, @minutes, @available, @taken,
               @groupMinimum, @groupMaximum, @frequency, @clearance, 'Published', @confirmed, 1, @at, @at)
        """;

    public const string AddOfferWindow = """
        INSERT INTO OfferWindow (OfferId, Number, FromDate, ToDate, Days, StartMinute, EndMinute) VALUES (@id, 1, @from, @until, 31, 525, 960)
        """;

    public const string AddRequest = """
        INSERT INTO EncounterRequest (Id, OrganisationId, HubId, CreatedByPersonId, Title, Activities, Sectors, Subjects, YearGroups, GroupSize, Deliveries,
               RadiusMiles, Benchmarks, Purpose, Outcomes, TwoWay, Reflection, AccessNeeds, SessionsWanted, SessionsHeld, State, Version, CreatedAt, UpdatedAt)
        VALUES (@id, @organisationId, @hubId, @by, @title, @activities, @sectors, @subjects, @yearGroups, @groupSize, @deliveries,
               @miles, @benchmarks, @purpose, @outcomes, @twoWay, @reflection, @accessNeeds, @wanted, @held, 'Open', 1, @at, @at)
        """;

    public const string AddRequestWindow = """
        INSERT INTO RequestWindow (RequestId, Number, FromDate, ToDate, Days, StartMinute, EndMinute) VALUES (@id, 1, @from, @until, 31, 530, 930)
        """;

    public const string AddMatch = """
        INSERT INTO EncounterMatch (Id, OfferId, RequestId, HubId, EmployerId, SchoolId, State, ProposedBy, Awaiting, OnDate, StartMinute, DurationMinutes,
            Delivery, GroupSize, VolunteerPersonId, Fit, Reasons, AnswerDueAt, AgreedByPhone, DeclineReason, ApprovedByPersonId, Version, CreatedAt, UpdatedAt)
        VALUES (@id, @offerId, @requestId, @hubId, @employerId, @schoolId, @state, @proposedBy, @awaiting, @onDate, @startMinute, @minutes,
            @delivery, @groupSize, @volunteerId, @fit, @reasons, @answerDueAt, @byPhone, @declineReason, @approvedBy, @version, @createdAt, @updatedAt)
        """;

    public const string AddEvent = """
        INSERT INTO MatchEvent (MatchId, Number, Kind, PersonId, ByPhone, Note, OccurredAt) VALUES (@matchId, @number, @kind, @personId, @byPhone, @note, @at)
        """;

    public const string AddSession = """
        INSERT INTO Session (Id, HubId, Title, Activity, OnDate, StartMinute, DurationMinutes, StartsAt, EndsAt, Delivery, Place, Room, Link,
            GroupSize, YearGroups, ClearanceNeeded, State, CancelReason, CalendarUid, Sequence, Version, CreatedAt, UpdatedAt)
        VALUES (@id, @hubId, @title, @activity, @onDate, @startMinute, @minutes, @startsAt, @endsAt, @delivery, @place, @room, @link,
            @groupSize, @yearGroups, @clearance, @state, @cancelReason, @calendarUid, @sequence, 1, @createdAt, @updatedAt)
        """;

    public const string AddJoinRequest = """
        INSERT INTO JoinRequest (Id, PersonId, HubId, OrganisationName, Postcode, Note, State, AskedAt)
        VALUES (@id, @personId, @hubId, @name, @postcode, @note, 'Waiting', @at)
        """;

    public const string AddInvitation = """
        INSERT INTO Invitation (Id, Email, Role, HubId, State, InvitedByPersonId, InvitedAt)
        VALUES (@id, @email, 'Coordinator', @hubId, 'Open', @by, @at)
        """;

    public const string AddOfferReport = """
        INSERT INTO OfferReport (Id, OfferId, Reason, Note, ReportedByPersonId, ReportedAt, State)
        VALUES (@id, @offerId, 'Wrong', @note, @by, @at, 'Open')
        """;

    public const string AddProblem = """
        INSERT INTO ProblemReport (Id, HubId, Kind, Page, Note, ReportedByPersonId, ReportedAt, State)
        VALUES (@id, @hubId, 'Site', '/checks', @note, @by, @at, 'Open')
        """;

    public const string NextSessions = """
        SELECT Id FROM Session WHERE HubId = @hubId AND State = 'Booked' AND StartsAt > @now ORDER BY StartsAt {page}
        """;

    public const string NeedTwo = "UPDATE Session SET VolunteersNeeded = 2 WHERE Id = @id";
}
