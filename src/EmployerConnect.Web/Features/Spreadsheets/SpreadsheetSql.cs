namespace EmployerConnect.Web.Features.Spreadsheets;

internal static class SpreadsheetSql
{
    public const string Add = """
        INSERT INTO Spreadsheet (Id, HubId, UploadedByPersonId, AskedByPersonId, Kind, FileName, ContentHash, Headings, RowsTotal, RowsDone, State, Attempts, UploadedAt, ChangedAt)
        VALUES (@id, @hubId, @by, @by, @kind, @fileName, @contentHash, @headings, @rows, 0, 'Uploaded', 0, @now, @now)
        """;

    public const string AddRow = """
        INSERT INTO SpreadsheetRow (SpreadsheetId, Line, Cells, Fault, Verdict, IsNewOrganisation, IsNewInHub)
        VALUES (@id, @Line, @cells, @Fault, 'Waiting', 0, 0)
        """;

    public const string Find = """
        SELECT Id, HubId, UploadedByPersonId, AskedByPersonId, Kind, FileName, ContentHash, Headings, Columns, Sector, RowsTotal, RowsDone, State, Problem, Attempts, UploadedAt, ChangedAt
        FROM Spreadsheet WHERE Id = @id
        """;

    public const string OfHubs = """
        SELECT s.Id, s.Kind, s.FileName, s.RowsTotal, s.RowsDone, s.State, s.UploadedAt, p.Name AS UploadedByName, h.Name AS HubName
        FROM Spreadsheet s
        JOIN Person p ON p.Id = s.UploadedByPersonId
        JOIN Hub h ON h.Id = s.HubId
        WHERE s.HubId IN @hubIds
        ORDER BY s.UploadedAt DESC, s.FileName
        {page}
        """;

    public const string CountOfHubs = "SELECT COUNT(*) FROM Spreadsheet WHERE HubId IN @hubIds";

    /// <summary>The very same file, that this hub brought in or is bringing in.</summary>
    public const string Twins = """
        SELECT s.Id, s.Kind, s.FileName, s.RowsTotal, s.RowsDone, s.State, s.UploadedAt, p.Name AS UploadedByName, h.Name AS HubName
        FROM Spreadsheet s
        JOIN Person p ON p.Id = s.UploadedByPersonId
        JOIN Hub h ON h.Id = s.HubId
        WHERE s.HubId = @hubId AND s.ContentHash = @contentHash AND s.Id <> @id AND s.State IN ('BringingIn', 'In')
        ORDER BY s.UploadedAt
        """;

    /// <summary>Somebody has said which column is what: what was answered about rows before is asked again.</summary>
    public const string Match = """
        UPDATE Spreadsheet
        SET State = 'Checking', Kind = @kind, Columns = @columns, Sector = @sector, RowsDone = 0, Problem = NULL, Attempts = 0, AskedByPersonId = @by, ChangedAt = @now
        WHERE Id = @id AND State = @fromState
        """;

    public const string ForgetAnswers = "UPDATE SpreadsheetRow SET Answer = NULL WHERE SpreadsheetId = @id AND Answer IS NOT NULL";

    public const string Move = """
        UPDATE Spreadsheet
        SET State = @state, RowsDone = 0, Problem = NULL, Attempts = 0, AskedByPersonId = @by, ChangedAt = @now
        WHERE Id = @id AND State = @fromState
        """;

    public const string Due = """
        SELECT Id FROM Spreadsheet
        WHERE State IN ('Checking', 'BringingIn', 'TakingBack') AND (LeasedUntil IS NULL OR LeasedUntil <= @now)
        ORDER BY ChangedAt
        """;

    public const string Claim = """
        UPDATE Spreadsheet
        SET LeasedBy = @lease, LeasedUntil = @until, Attempts = Attempts + 1, RowsDone = 0
        WHERE Id = @id AND State IN ('Checking', 'BringingIn', 'TakingBack') AND (LeasedUntil IS NULL OR LeasedUntil <= @now)
        """;

    /// <summary>Says how far it is and keeps the lease; not where another has taken over.</summary>
    public const string Beat = """
        UPDATE Spreadsheet SET RowsDone = @done, LeasedUntil = @until
        WHERE Id = @id AND State = @fromState AND LeasedBy = @lease
        """;

    public const string End = """
        UPDATE Spreadsheet
        SET State = @state, Problem = @problem, RowsDone = 0, LeasedBy = NULL, LeasedUntil = NULL, ChangedAt = @now
        WHERE Id = @id AND State = @fromState AND LeasedBy = @lease
        """;

    public const string GiveBack = """
        UPDATE Spreadsheet SET Attempts = Attempts - 1, LeasedBy = NULL, LeasedUntil = NULL
        WHERE Id = @id AND State = @fromState AND LeasedBy = @lease
        """;

    public const string DiscardRows = "DELETE FROM SpreadsheetRow WHERE SpreadsheetId = @id";

    public const string Discard = "DELETE FROM Spreadsheet WHERE Id = @id AND State IN ('Uploaded', 'Checked')";

    public const string HubOfName = "SELECT Name FROM Hub WHERE Id = @hubId";
}
