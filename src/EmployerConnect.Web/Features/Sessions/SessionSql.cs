namespace EmployerConnect.Web.Features.Sessions;

internal static class SessionSql
{
    public const string Insert = """
        INSERT INTO Session (Id, HubId, Title, Activity, OnDate, StartMinute, DurationMinutes, StartsAt, EndsAt, Delivery, Place, Room, Link,
            GroupSize, YearGroups, ClearanceNeeded, State, CalendarUid, Sequence, Version, CreatedAt, UpdatedAt, WholeDays, SeriesId, SeriesDate, VolunteersNeeded)
        VALUES (@Id, @HubId, @Title, @Activity, @OnDate, @StartMinute, @DurationMinutes, @StartsAt, @EndsAt, @Delivery, @Place, @Room, @Link,
            @GroupSize, @YearGroups, @ClearanceNeeded, @State, @CalendarUid, 0, 1, @CreatedAt, @UpdatedAt, @WholeDays, @SeriesId, @SeriesDate, @VolunteersNeeded)
        """;

    public const string AddMatch = "INSERT INTO SessionMatch (SessionId, MatchId, Number) VALUES (@sessionId, @matchId, @number)";

    public const string AddPerson = """
        INSERT INTO SessionPerson (SessionId, PersonId, OrganisationId, Role) VALUES (@sessionId, @personId, @organisationId, @role)
        """;

    public const string RemovePeople = "DELETE FROM SessionPerson WHERE SessionId = @sessionId";

    /// <summary>Every change of a session: only from the state and version in which it was read.</summary>
    public const string Move = """
        UPDATE Session
        SET State = @State, OnDate = @OnDate, StartMinute = @StartMinute, DurationMinutes = @DurationMinutes, StartsAt = @StartsAt, EndsAt = @EndsAt,
            WholeDays = @WholeDays, VolunteersNeeded = @VolunteersNeeded, SeriesId = @SeriesId, SeriesDate = @SeriesDate, Place = @Place, Room = @Room, Link = @Link, CancelReason = @CancelReason, ClearanceNeeded = @ClearanceNeeded, Sequence = @Sequence, Version = Version + 1, UpdatedAt = @UpdatedAt
        WHERE Id = @Id AND State = @fromState AND Version = @Version
        """;

    public const string OfVisit = """
        SELECT s.Id
        FROM Session s
        JOIN SessionMatch sm ON sm.SessionId = s.Id
        JOIN EncounterMatch m ON m.Id = sm.MatchId
        WHERE m.VisitId = @visitId AND s.State = 'Booked'
        GROUP BY s.Id
        """;

    public const string Join = """
        UPDATE Session
        SET GroupSize = GroupSize + @pupils, YearGroups = YearGroups | @years, ClearanceNeeded = @needed, Sequence = Sequence + 1, Version = Version + 1, UpdatedAt = @now
        WHERE Id = @id AND State = 'Booked'
        """;

    /// <summary>Somebody else takes part: what calendars hold already is no longer the latest.</summary>
    public const string Raise = """
        UPDATE Session SET Sequence = Sequence + 1, Version = Version + 1, UpdatedAt = @now WHERE Id = @id AND State = 'Booked' AND Version = @version
        """;

    public const string RemovePerson = "DELETE FROM SessionPerson WHERE SessionId = @sessionId AND PersonId = @personId";

    /// <summary>Locks a volunteer's diary until the transaction ends, so that two bookings cannot both find it free (invariant 3).</summary>
    public const string LockDiary = "UPDATE Person SET DiaryVersion = DiaryVersion + 1 WHERE Id = @personId AND IsSuspended = 0";

    public const string Clashes = """
        SELECT COUNT(*)
        FROM SessionPerson sp
        JOIN Session s ON s.Id = sp.SessionId
        WHERE sp.PersonId = @personId AND sp.Role = 'Volunteer' AND s.State = 'Booked' AND s.Id NOT IN @sessionIds
          AND s.StartsAt < @EndsAt AND s.EndsAt > @StartsAt
        """;

    /// <summary>Sessions at another place within the time that the way takes; virtual ones are at none.</summary>
    public const string TooFarApart = """
        SELECT COUNT(*)
        FROM SessionPerson sp
        JOIN Session s ON s.Id = sp.SessionId
        WHERE sp.PersonId = @personId AND sp.Role = 'Volunteer' AND s.State = 'Booked' AND s.Id NOT IN @sessionIds
          AND s.StartsAt < @to AND s.EndsAt > @from AND s.Place IS NOT NULL AND LOWER(s.Place) <> @place
        """;

    /// <summary>Locks the rooms of a school or workplace until the transaction ends.</summary>
    public const string LockPlace = "UPDATE Organisation SET DiaryVersion = DiaryVersion + 1 WHERE Id = @venueId";

    public const string RoomTaken = """
        SELECT COUNT(*)
        FROM Session s
        WHERE s.State = 'Booked' AND s.Id NOT IN @sessionIds AND s.Delivery = @delivery AND LOWER(TRIM(s.Room)) = @room
          AND s.StartsAt < @EndsAt AND s.EndsAt > @StartsAt
          AND EXISTS (SELECT 1 FROM SessionMatch sm
                      JOIN EncounterMatch m ON m.Id = sm.MatchId
                      WHERE sm.SessionId = s.Id AND ((s.Delivery = 1 AND m.SchoolId = @venueId) OR (s.Delivery = 2 AND m.EmployerId = @venueId)))
        """;

    public const string Cleared = """
        SELECT COUNT(*) FROM VolunteerClearance
        WHERE PersonId = @personId AND Level >= @needed AND IssuedOn <= @onDate AND ExpiresOn >= @onDate
        """;

    public const string Find = """
        SELECT Id, HubId, Title, Activity, OnDate, StartMinute, DurationMinutes, StartsAt, EndsAt, Delivery, Place, Room, Link, Latitude, Longitude,
               GroupSize, YearGroups, ClearanceNeeded, State, CancelReason, CalendarUid, Sequence, Version, CreatedAt, UpdatedAt,
               WholeDays, SeriesId, SeriesDate, VolunteersNeeded, SpreadsheetId, IsQuiet
        FROM Session WHERE Id = @id
        """;

    public const string Matches = """
        SELECT m.Id AS MatchId, m.EmployerId, m.SchoolId, e.Name AS EmployerName, s.Name AS SchoolName, o.ClearanceNeeded, r.Purpose, r.Outcomes, r.TwoWay, r.Reflection,
               o.Purpose AS OfferPurpose, o.Outcomes AS OfferOutcomes, o.TwoWay AS OfferTwoWay, o.Reflection AS OfferReflection, r.AccessNeeds
        FROM SessionMatch sm
        JOIN EncounterMatch m ON m.Id = sm.MatchId
        JOIN Organisation e ON e.Id = m.EmployerId
        JOIN Organisation s ON s.Id = m.SchoolId
        JOIN Offer o ON o.Id = m.OfferId
        JOIN EncounterRequest r ON r.Id = m.RequestId
        WHERE sm.SessionId = @sessionId
        ORDER BY s.Name
        """;

    public const string People = """
        SELECT p.Id, p.Name, p.Email, sp.Role, o.Name AS OrganisationName
        FROM SessionPerson sp
        JOIN Person p ON p.Id = sp.PersonId
        LEFT JOIN Organisation o ON o.Id = sp.OrganisationId
        WHERE sp.SessionId = @sessionId
        ORDER BY sp.Role, p.Name
        """;

    public const string SaveReach = """
        INSERT INTO SessionReach (SessionId, OrganisationId, YearGroup, Pupils) VALUES (@sessionId, @organisationId, @yearGroup, @pupils)
        """;

    public const string Reach = """
        SELECT YearGroup, Pupils FROM SessionReach WHERE SessionId = @sessionId ORDER BY YearGroup
        """;
}
