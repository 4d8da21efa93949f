namespace EmployerConnect.Web.Features.Spreadsheets;

/// <summary>What rows become.</summary>
internal static class BringInSql
{
    public const string AddEmployer = """
        INSERT INTO Organisation (Id, Kind, Name, Sectors, SizeBand, IsCornerstone, Setting, Town, Postcode, Latitude, Longitude, IsDemo, CreatedAt)
        VALUES (@id, 'Employer', @name, @sectors, @sizeBand, 0, 0, @town, @postcode, @latitude, @longitude, 0, @now)
        """;

    /// <summary>Only what is missing: what an employer has said of itself stays.</summary>
    public const string FillPostcode = """
        UPDATE Organisation SET Town = COALESCE(Town, @town), Postcode = @postcode, Latitude = @latitude, Longitude = @longitude
        WHERE Id = @id AND Kind = 'Employer' AND Postcode IS NULL
        """;

    public const string FillSectors = "UPDATE Organisation SET Sectors = @sectors WHERE Id = @id AND Kind = 'Employer' AND Sectors = 0";

    public const string FillSize = "UPDATE Organisation SET SizeBand = @sizeBand WHERE Id = @id AND Kind = 'Employer' AND SizeBand IS NULL";

    public const string AddInvitation = """
        INSERT INTO Invitation (Id, Email, Name, Role, OrganisationId, HubId, State, InvitedByPersonId, InvitedAt, IsHeldBack, SpreadsheetId)
        VALUES (@id, @email, @name, @role, @organisationId, NULL, 'Open', @by, @now, 1, @spreadsheetId)
        """;

    public const string AddOffer = """
        INSERT INTO Offer (Id, OrganisationId, CreatedByPersonId, Title, Description, Activity, Sectors, Subjects, YearGroups, Deliveries, Benchmarks,
               RadiusMiles, DurationMinutes, SessionsAvailable, SessionsTaken, GroupMinimum, GroupMaximum, Supervision, Frequency, ClearanceNeeded,
               State, LastConfirmedAt, Version, CreatedAt, UpdatedAt, SpreadsheetId)
        VALUES (@offerId, @employerId, @by, @Title, @words, @Activity, @Sectors, 0, @Years, @Delivery, @Benchmarks,
               0, @minutes, 1, 1, 1, @Expected, @Supervision, 1, @ClearanceNeeded,
               'Withdrawn', @now, 1, @now, @now, @spreadsheetId)
        """;

    public const string AddRequest = """
        INSERT INTO EncounterRequest (Id, OrganisationId, HubId, CreatedByPersonId, Title, Activities, Sectors, Subjects, YearGroups, GroupSize, Deliveries,
               RadiusMiles, Benchmarks, Purpose, Outcomes, SessionsWanted, SessionsHeld, State, Version, CreatedAt, UpdatedAt, SpreadsheetId)
        VALUES (@requestId, @schoolId, @hubId, @by, @Title, @Activity, 0, 0, @Years, @Expected, @Delivery,
               0, @Benchmarks, @words, 'Not recorded.', 1, 1, 'Withdrawn', 1, @now, @now, @spreadsheetId)
        """;

    public const string AddMatch = """
        INSERT INTO EncounterMatch (Id, OfferId, RequestId, HubId, EmployerId, SchoolId, State, ProposedBy, OnDate, StartMinute, DurationMinutes, Delivery, GroupSize,
               VolunteerPersonId, Note, AgreedByPhone, ApprovedByPersonId, Version, CreatedAt, UpdatedAt)
        VALUES (@matchId, @offerId, @requestId, @hubId, @employerId, @schoolId, 'Booked', 'School', @onDate, @startMinute, @minutes, @Delivery, @Expected,
               @volunteerId, @words, 1, @by, 1, @now, @now)
        """;

    public const string AddSession = """
        INSERT INTO Session (Id, HubId, Title, Activity, OnDate, StartMinute, DurationMinutes, StartsAt, EndsAt, Delivery, Place, Room, Link,
               GroupSize, YearGroups, ClearanceNeeded, State, CalendarUid, Sequence, Version, CreatedAt, UpdatedAt, WholeDays, VolunteersNeeded, SpreadsheetId, IsQuiet)
        VALUES (@Id, @HubId, @Title, @Activity, @OnDate, @StartMinute, @DurationMinutes, @StartsAt, @EndsAt, @Delivery, @Place, @Room, @Link,
               @GroupSize, @YearGroups, @ClearanceNeeded, @State, @CalendarUid, 0, 1, @CreatedAt, @UpdatedAt, @WholeDays, 1, @SpreadsheetId, 1)
        """;
}
