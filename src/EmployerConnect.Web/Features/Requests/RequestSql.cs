namespace EmployerConnect.Web.Features.Requests;

internal static class RequestSql
{
    public const string Find = """
        SELECT Id, OrganisationId, HubId, CreatedByPersonId, Title, Activities, Sectors, Subjects, YearGroups, GroupSize, Deliveries, RadiusMiles,
               Benchmarks, Purpose, Outcomes, TwoWay, Reflection, AccessNeeds, SessionsWanted, SessionsHeld, State, Version, CreatedAt, UpdatedAt
        FROM EncounterRequest WHERE Id = @id
        """;

    public const string Windows = """
        SELECT FromDate, ToDate, Days, StartMinute, EndMinute
        FROM RequestWindow WHERE RequestId = @id ORDER BY Number
        """;

    public const string Nearness = """
        SELECT CASE WHEN EXISTS (SELECT 1 FROM HubMember s JOIN HubMember o ON o.HubId = s.HubId WHERE s.OrganisationId = r.OrganisationId AND o.OrganisationId IN @organisationIds) THEN 1 ELSE 0 END AS IsOfOneHub,
               CASE WHEN EXISTS (SELECT 1 FROM EncounterMatch m WHERE m.RequestId = r.Id AND m.EmployerId IN @organisationIds) THEN 1 ELSE 0 END AS IsPartner
        FROM EncounterRequest r WHERE r.Id = @id
        """;

    public const string Insert = """
        INSERT INTO EncounterRequest (Id, OrganisationId, HubId, CreatedByPersonId, Title, Activities, Sectors, Subjects, YearGroups, GroupSize, Deliveries,
               RadiusMiles, Benchmarks, Purpose, Outcomes, TwoWay, Reflection, AccessNeeds, SessionsWanted, SessionsHeld, State, Version, CreatedAt, UpdatedAt)
        VALUES (@Id, @OrganisationId, @HubId, @CreatedByPersonId, @Title, @Activities, @Sectors, @Subjects, @YearGroups, @GroupSize, @Deliveries,
               @RadiusMiles, @Benchmarks, @Purpose, @Outcomes, @TwoWay, @Reflection, @AccessNeeds, @SessionsWanted, 0, @State, @Version, @CreatedAt, @UpdatedAt)
        """;

    public const string Edit = """
        UPDATE EncounterRequest
        SET Title = @Title, Activities = @Activities, Sectors = @Sectors, Subjects = @Subjects, YearGroups = @YearGroups, GroupSize = @GroupSize,
            Deliveries = @Deliveries, RadiusMiles = @RadiusMiles, Benchmarks = @Benchmarks, Purpose = @Purpose, Outcomes = @Outcomes,
            TwoWay = @TwoWay, Reflection = @Reflection, AccessNeeds = @AccessNeeds, SessionsWanted = @SessionsWanted, UpdatedAt = @UpdatedAt, Version = Version + 1
        WHERE Id = @Id AND Version = @Version AND State <> 'Withdrawn' AND SessionsHeld <= @SessionsWanted
        """;

    public const string ClearWindows = """
        DELETE FROM RequestWindow WHERE RequestId = @id
        """;

    public const string AddWindow = """
        INSERT INTO RequestWindow (RequestId, Number, FromDate, ToDate, Days, StartMinute, EndMinute)
        VALUES (@id, @number, @FromDate, @ToDate, @Days, @StartMinute, @EndMinute)
        """;

    public const string Turn = """
        UPDATE EncounterRequest
        SET State = @State, UpdatedAt = @UpdatedAt, Version = Version + 1
        WHERE Id = @Id AND Version = @Version AND State = @fromState AND (@State <> 'Withdrawn' OR SessionsHeld = 0)
        """;

    public const string Hold = """
        UPDATE EncounterRequest SET SessionsHeld = SessionsHeld + 1, UpdatedAt = @now
        WHERE Id = @requestId AND State = 'Open' AND SessionsHeld < SessionsWanted
        """;

    public const string Release = """
        UPDATE EncounterRequest SET SessionsHeld = SessionsHeld - 1, UpdatedAt = @now
        WHERE Id = @requestId AND SessionsHeld > 0
        """;

    public const string Mine = """
        SELECT r.Id, r.Title, r.OrganisationId, s.Name AS SchoolName, s.Town, r.Activities, r.Sectors, r.YearGroups, r.Deliveries, r.GroupSize,
               r.SessionsWanted, r.SessionsHeld, r.State, r.CreatedAt,
               (SELECT MIN(w.FromDate) FROM RequestWindow w WHERE w.RequestId = r.Id AND w.ToDate >= @today) AS FirstDate,
               (SELECT MAX(w.ToDate) FROM RequestWindow w WHERE w.RequestId = r.Id) AS LastDate
        FROM EncounterRequest r
        JOIN Organisation s ON s.Id = r.OrganisationId
        WHERE r.OrganisationId IN @organisationIds AND r.SpreadsheetId IS NULL
        ORDER BY CASE r.State WHEN 'Open' THEN 1 WHEN 'Paused' THEN 2 ELSE 3 END, r.CreatedAt DESC, r.Title
        """;

    // Requests whose dates are all over, or that have all they asked for, ask for nothing.
    public const string Open = """
        SELECT r.Id, r.Title, r.OrganisationId, s.Name AS SchoolName, s.Town, r.Activities, r.Sectors, r.YearGroups, r.Deliveries, r.GroupSize,
               r.SessionsWanted, r.SessionsHeld, r.State, r.CreatedAt,
               (SELECT MIN(w.FromDate) FROM RequestWindow w WHERE w.RequestId = r.Id AND w.ToDate >= @today) AS FirstDate,
               (SELECT MAX(w.ToDate) FROM RequestWindow w WHERE w.RequestId = r.Id) AS LastDate
        FROM EncounterRequest r
        JOIN Organisation s ON s.Id = r.OrganisationId
        WHERE r.State = 'Open' AND r.SessionsHeld < r.SessionsWanted
          AND (r.HubId IN @hubIds OR EXISTS (SELECT 1 FROM HubMember sm JOIN HubMember om ON om.HubId = sm.HubId WHERE sm.OrganisationId = r.OrganisationId AND om.OrganisationId IN @organisationIds))
          AND (@activity = 0 OR (r.Activities & @activity) <> 0)
          AND (@sector = 0 OR r.Sectors = 0 OR (r.Sectors & @sector) <> 0)
          AND (@year = 0 OR (r.YearGroups & @year) <> 0)
          AND (@delivery = 0 OR (r.Deliveries & @delivery) <> 0)
          AND (@pattern IS NULL OR r.Title LIKE @pattern ESCAPE '!' OR r.Purpose LIKE @pattern ESCAPE '!' OR s.Name LIKE @pattern ESCAPE '!' OR s.Town LIKE @pattern ESCAPE '!')
          AND EXISTS (SELECT 1 FROM RequestWindow w WHERE w.RequestId = r.Id AND w.ToDate >= @today)
        ORDER BY r.CreatedAt, r.Title
        {page}
        """;

    public const string CountOpen = """
        SELECT COUNT(*)
        FROM EncounterRequest r
        JOIN Organisation s ON s.Id = r.OrganisationId
        WHERE r.State = 'Open' AND r.SessionsHeld < r.SessionsWanted
          AND (r.HubId IN @hubIds OR EXISTS (SELECT 1 FROM HubMember sm JOIN HubMember om ON om.HubId = sm.HubId WHERE sm.OrganisationId = r.OrganisationId AND om.OrganisationId IN @organisationIds))
          AND (@activity = 0 OR (r.Activities & @activity) <> 0)
          AND (@sector = 0 OR r.Sectors = 0 OR (r.Sectors & @sector) <> 0)
          AND (@year = 0 OR (r.YearGroups & @year) <> 0)
          AND (@delivery = 0 OR (r.Deliveries & @delivery) <> 0)
          AND (@pattern IS NULL OR r.Title LIKE @pattern ESCAPE '!' OR r.Purpose LIKE @pattern ESCAPE '!' OR s.Name LIKE @pattern ESCAPE '!' OR s.Town LIKE @pattern ESCAPE '!')
          AND EXISTS (SELECT 1 FROM RequestWindow w WHERE w.RequestId = r.Id AND w.ToDate >= @today)
        """;
}
