namespace EmployerConnect.Web.Features.Exports;

internal static class ExportRunSql
{
    public const string Add = """
        INSERT INTO ExportRun (Id, AskedByPersonId, Kind, Places, FromDate, ToDate, State, RowsTotal, RowsDone, Attempts, CreatedAt)
        SELECT @id, @by, @kind, @places, @from, @to, 'Waiting', @rows, 0, 0, @now
        WHERE (SELECT COUNT(*) FROM ExportRun WHERE AskedByPersonId = @by) < @most
        """;

    public const string Find = """
        SELECT Id, AskedByPersonId, Kind, Places, FromDate, ToDate, State, RowsTotal, RowsDone, Problem, Attempts, CreatedAt, StartedAt, EndedAt, FetchedAt
        FROM ExportRun WHERE Id = @id
        """;

    public const string OfPerson = """
        SELECT Id, AskedByPersonId, Kind, Places, FromDate, ToDate, State, RowsTotal, RowsDone, Problem, Attempts, CreatedAt, StartedAt, EndedAt, FetchedAt
        FROM ExportRun WHERE AskedByPersonId = @personId
        ORDER BY CreatedAt DESC
        """;

    public const string Due = """
        SELECT Id FROM ExportRun
        WHERE State = 'Waiting' OR (State = 'Running' AND LeasedUntil <= @now)
        ORDER BY CreatedAt
        """;

    /// <summary>What somebody wrote of it who never came back is begun anew.</summary>
    public const string Claim = """
        UPDATE ExportRun
        SET State = 'Running', LeasedBy = @lease, LeasedUntil = @until, Attempts = Attempts + 1, RowsDone = 0, StartedAt = @now
        WHERE Id = @id AND (State = 'Waiting' OR (State = 'Running' AND LeasedUntil <= @now))
        """;

    public const string ForgetParts = "DELETE FROM ExportPart WHERE RunId = @id";

    /// <summary>Says how far it is and keeps the lease; not where another has taken over, or it has been thrown away.</summary>
    public const string Beat = """
        UPDATE ExportRun SET RowsDone = @rows, LeasedUntil = @until
        WHERE Id = @id AND State = 'Running' AND LeasedBy = @lease
        """;

    public const string AddPart = "INSERT INTO ExportPart (RunId, Number, Content) VALUES (@id, @number, @content)";

    public const string End = """
        UPDATE ExportRun SET State = @state, RowsDone = @rows, Problem = @problem, EndedAt = @now, LeasedBy = NULL, LeasedUntil = NULL
        WHERE Id = @id AND State = 'Running' AND LeasedBy = @lease
        """;

    public const string GiveBack = """
        UPDATE ExportRun SET State = 'Waiting', Attempts = Attempts - 1, RowsDone = 0, LeasedBy = NULL, LeasedUntil = NULL
        WHERE Id = @id AND State = 'Running' AND LeasedBy = @lease
        """;

    public const string Fetched = "UPDATE ExportRun SET FetchedAt = @now WHERE Id = @id AND FetchedAt IS NULL";

    public const string Parts = "SELECT Content FROM ExportPart WHERE RunId = @id ORDER BY Number";

    public const string Lock = "UPDATE ExportRun SET RowsTotal = RowsTotal WHERE Id = @id";

    public const string Discard = "DELETE FROM ExportRun WHERE Id = @id";
}
