namespace EmployerConnect.Benchmarks;

/// <summary>A hub with one match that so many sessions serve, as the feed scenario reads them; and the one row of the bare endpoint.</summary>
internal static class FeedSeedSql
{
    public const string OneRow = "SELECT Id, Name, Email FROM Person WHERE Id = @id";

    public const string Touch = "UPDATE Session SET UpdatedAt = @now WHERE Id = @id";

    public const string Session = """
        INSERT INTO Session (Id, HubId, Title, Activity, OnDate, StartMinute, DurationMinutes, StartsAt, EndsAt, Delivery, Place, Room, Latitude, Longitude,
            GroupSize, YearGroups, State, CalendarUid, Sequence, Version, CreatedAt, UpdatedAt)
        VALUES (@id, @hub, @title, 1, @day, 600, 60, @starts, @ends, 1, 'Ash School, Worcester, WR1 2AA', 'Main hall', 52.19, -2.22, 30, 512, 'Booked', @uid, 0, 1, @now, @now)
        """;

    public const string SessionMatch = "INSERT INTO SessionMatch (SessionId, MatchId, Number) VALUES (@id, @match, @number)";

    public static readonly IReadOnlyList<string> World =
    [
        "INSERT INTO Hub (Id, Name, IsDemo, CreatedAt) VALUES (@hub, 'Alder hub', 0, @now)",
        "INSERT INTO School (Urn, Name, IsOpen, IsDemo, UpdatedAt) VALUES (990001, 'Ash School', 1, 0, @now)",
        "INSERT INTO Organisation (Id, Kind, Name, Urn, Sectors, IsCornerstone, Setting, IsDemo, CreatedAt) VALUES (@school, 'School', 'Ash School', 990001, 0, 0, 0, 0, @now)",
        "INSERT INTO Organisation (Id, Kind, Name, Sectors, IsCornerstone, Setting, IsDemo, CreatedAt) VALUES (@employer, 'Employer', 'Brook Builders', 16, 0, 0, 0, @now)",
        "INSERT INTO Person (Id, Email, Name, SecurityStamp, IsAdministrator, IsSuspended, IsDemo, CreatedAt) VALUES (@person, 'cora@example.org', 'Cora Alder', 'stamp', 0, 0, 0, @now)",
        "INSERT INTO Membership (Id, PersonId, HubId, Role, SinceAt) VALUES (@membership, @person, @hub, 'Coordinator', @now)",
        """
        INSERT INTO Offer (Id, OrganisationId, CreatedByPersonId, Title, Description, Activity, Sectors, Subjects, YearGroups, Deliveries, Benchmarks, RadiusMiles, DurationMinutes,
            SessionsAvailable, SessionsTaken, GroupMinimum, GroupMaximum, ClearanceNeeded, State, LastConfirmedAt, Version, CreatedAt, UpdatedAt)
        VALUES (@offer, @employer, @person, 'Life on a building site', 'A builder tells.', 1, 16, 0, 512, 1, 32, 20, 60, 3, 1, 5, 60, 0, 'Published', @now, 1, @now, @now)
        """,
        """
        INSERT INTO EncounterRequest (Id, OrganisationId, HubId, CreatedByPersonId, Title, Activities, Sectors, Subjects, YearGroups, GroupSize, Deliveries, RadiusMiles, Benchmarks,
            Purpose, Outcomes, SessionsWanted, SessionsHeld, State, Version, CreatedAt, UpdatedAt)
        VALUES (@request, @school, @hub, @person, 'Construction for Year 9', 1, 16, 0, 512, 30, 1, 20, 32, 'To see', 'Three jobs', 1, 1, 'Open', 1, @now, @now)
        """,
        """
        INSERT INTO EncounterMatch (Id, OfferId, RequestId, HubId, EmployerId, SchoolId, State, ProposedBy, OnDate, StartMinute, DurationMinutes, Delivery, GroupSize, AgreedByPhone,
            ApprovedByPersonId, Version, CreatedAt, UpdatedAt)
        VALUES (@match, @offer, @request, @hub, @employer, @school, 'Booked', 'School', @day, 600, 60, 1, 30, 0, @person, 1, @now, @now)
        """,
    ];
}
