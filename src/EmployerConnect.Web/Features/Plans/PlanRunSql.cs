namespace EmployerConnect.Web.Features.Plans;

internal static class PlanRunSql
{
    public const string Add = """
        INSERT INTO HubPlanRun (Id, HubId, AskedByPersonId, EveryOffer, PoolMiles, DaysPerEmployer, State, PercentDone, Attempts, CreatedAt)
        VALUES (@id, @hubId, @askedBy, @everyOffer, @poolMiles, @daysPerEmployer, 'Waiting', 0, 0, @now)
        """;

    public const string AddPin = "INSERT INTO HubPlanPin (RunId, OfferId, RequestId, Kind) VALUES (@runId, @offerId, @requestId, @kind)";

    public const string Find = """
        SELECT Id, HubId, AskedByPersonId, EveryOffer, PoolMiles, DaysPerEmployer, State, PercentDone, Stage, Problem, CancelAskedAt, Attempts, CreatedAt, EndedAt
        FROM HubPlanRun WHERE Id = @id
        """;

    public const string Pins = "SELECT OfferId, RequestId, Kind FROM HubPlanPin WHERE RunId = @runId";

    public const string Live = """
        SELECT Id FROM HubPlanRun WHERE HubId IN @hubIds AND State IN ('Waiting', 'Running') ORDER BY CreatedAt
        """;

    public const string Due = """
        SELECT Id FROM HubPlanRun
        WHERE State = 'Waiting' OR (State = 'Running' AND LeasedUntil <= @now)
        ORDER BY CreatedAt
        """;

    public const string Claim = """
        UPDATE HubPlanRun
        SET State = 'Running', LeasedBy = @lease, LeasedUntil = @until, Attempts = Attempts + 1
        WHERE Id = @id AND (State = 'Waiting' OR (State = 'Running' AND LeasedUntil <= @now))
        """;

    /// <summary>Says how far it is and keeps the lease; not where somebody asked to stop, or another has taken over.</summary>
    public const string Beat = """
        UPDATE HubPlanRun SET PercentDone = @percent, Stage = @stage, LeasedUntil = @until
        WHERE Id = @id AND State = 'Running' AND LeasedBy = @lease AND CancelAskedAt IS NULL
        """;

    public const string End = """
        UPDATE HubPlanRun SET State = @state, PercentDone = @percent, Problem = @problem, EndedAt = @now, LeasedBy = NULL, LeasedUntil = NULL
        WHERE Id = @id AND State = 'Running' AND LeasedBy = @lease
        """;

    public const string GiveBack = """
        UPDATE HubPlanRun SET State = 'Waiting', PercentDone = 0, LeasedBy = NULL, LeasedUntil = NULL
        WHERE Id = @id AND State = 'Running' AND LeasedBy = @lease
        """;

    public const string CancelWaiting = """
        UPDATE HubPlanRun SET State = 'Cancelled', CancelAskedAt = @now, EndedAt = @now
        WHERE Id = @id AND State = 'Waiting'
        """;

    public const string AskToCancel = "UPDATE HubPlanRun SET CancelAskedAt = @now WHERE Id = @id AND State = 'Running' AND CancelAskedAt IS NULL";
}
