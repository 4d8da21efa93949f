namespace EmployerConnect.Web.Features.Plans;

internal static class HubPlanSql
{
    public const string Insert = """
        INSERT INTO HubPlan (Id, HubId, RunId, MadeByPersonId, MadeAt, SchoolYear, NotBefore, Weights, Value, Bound, IsExact, Seconds, Pairs, Requests, RequestsServed,
            Schools, SchoolsReached, FirstComeValue, FirstComeServed, FirstComeSchools, Remarks, State, Version, UpdatedAt)
        VALUES (@Id, @HubId, @RunId, @MadeByPersonId, @MadeAt, @SchoolYear, @NotBefore, @Weights, @Value, @Bound, @IsExact, @Seconds, @Pairs, @Requests, @RequestsServed,
            @Schools, @SchoolsReached, @FirstComeValue, @FirstComeServed, @FirstComeSchools, @Remarks, @State, 1, @UpdatedAt)
        """;

    public const string AddAssignment = """
        INSERT INTO PlanAssignment (Id, PlanId, OfferId, RequestId, EmployerId, SchoolId, OfferVersion, RequestVersion, OnDate, StartMinute, DurationMinutes, Delivery,
            GroupSize, DistanceMetres, Value, NumberInYear, Fit, Reasons, ReasonsAgainst, Visit, IsKept, State)
        VALUES (@Id, @PlanId, @OfferId, @RequestId, @EmployerId, @SchoolId, @OfferVersion, @RequestVersion, @OnDate, @StartMinute, @DurationMinutes, @Delivery,
            @GroupSize, @DistanceMetres, @Value, @NumberInYear, @Fit, @Reasons, @ReasonsAgainst, @Visit, @IsKept, 'Proposed')
        """;

    public const string AddUnserved = """
        INSERT INTO PlanUnserved (PlanId, RequestId, Number, SchoolId, Missing, Reason, Words)
        VALUES (@PlanId, @RequestId, @Number, @SchoolId, @Missing, @Reason, @Words)
        """;

    public const string Find = """
        SELECT Id, HubId, RunId, MadeByPersonId, MadeAt, SchoolYear, NotBefore, Weights, Value, Bound, IsExact, Seconds, Pairs, Requests, RequestsServed,
               Schools, SchoolsReached, FirstComeValue, FirstComeServed, FirstComeSchools, Remarks, State, Version, UpdatedAt
        FROM HubPlan WHERE Id = @id
        """;

    public const string IdOfRun = "SELECT Id FROM HubPlan WHERE RunId = @runId";

    public const string Assignments = """
        SELECT Id, OfferId, RequestId, EmployerId, SchoolId, OfferVersion, RequestVersion, OnDate, StartMinute, DurationMinutes, Delivery, GroupSize, DistanceMetres,
               Value, NumberInYear, Fit, Reasons, ReasonsAgainst, Visit, IsKept, State, MatchId, Problem, DecidedByPersonId, DecidedAt
        FROM PlanAssignment WHERE PlanId = @id
        ORDER BY OnDate, StartMinute, Value DESC
        """;

    public const string Unserved = """
        SELECT RequestId, Number, SchoolId, Missing, Reason, Words FROM PlanUnserved WHERE PlanId = @id ORDER BY Number
        """;

    public const string ListFor = """
        SELECT p.Id, p.HubId, p.MadeAt, n.Name AS MadeByName, p.Requests, p.RequestsServed, p.State,
               (SELECT COUNT(*) FROM PlanAssignment a WHERE a.PlanId = p.Id AND a.State = 'Proposed') AS Undecided,
               (SELECT COUNT(*) FROM PlanAssignment a WHERE a.PlanId = p.Id AND a.State = 'Accepted') AS Accepted
        FROM HubPlan p
        JOIN Person n ON n.Id = p.MadeByPersonId
        WHERE p.HubId IN @hubIds
        ORDER BY p.MadeAt DESC
        {page}
        """;

    public const string CountFor = "SELECT COUNT(*) FROM HubPlan WHERE HubId IN @hubIds";

    public const string NewerThan = "SELECT COUNT(*) FROM HubPlan WHERE HubId = @HubId AND MadeAt > @MadeAt";

    /// <summary>A decision is written only to the version that was seen: of two who decide at once one is told.</summary>
    public const string Decide = """
        UPDATE HubPlan SET State = @state, Version = Version + 1, UpdatedAt = @now
        WHERE Id = @id AND State = 'Open' AND Version = @version
        """;

    public const string DecideAssignment = """
        UPDATE PlanAssignment SET State = @state, MatchId = @MatchId, Problem = @Problem, DecidedByPersonId = @DecidedByPersonId, DecidedAt = @DecidedAt
        WHERE Id = @Id AND State = 'Proposed'
        """;

    public const string LiveVisit = """
        SELECT m.VisitId
        FROM PlanAssignment a
        JOIN EncounterMatch m ON m.Id = a.MatchId
        WHERE a.PlanId = @planId AND a.Visit = @visit AND m.VisitId IS NOT NULL
        GROUP BY m.VisitId
        """;
}
