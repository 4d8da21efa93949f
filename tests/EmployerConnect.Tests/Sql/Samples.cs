namespace EmployerConnect.Tests.Sql;

/// <summary>What the proofs must report, and what they must let pass.</summary>
internal static class Samples
{
    /// <summary>Each deliberate violation, with words of the report that it must bring about.</summary>
    public static readonly IReadOnlyList<(string What, string Sql, string Report)> Violations =
    [
        ("a column that is not there", "SELECT Nope FROM Offer", "SQLite:"),
        ("a column that is not there, on SQL Server too", "SELECT Nope FROM Offer", "SQL71501"),
        ("a table that is not there", "SELECT Id FROM Nope", "SQL71502"),
        ("a column of a derived table", "SELECT x.Nope FROM (SELECT Id FROM Offer) x", "SQL71005"),
        ("an inserted column", "INSERT INTO Hub (Id, Name, IsDemo, CreatedAt, Nope) VALUES (@id, @name, 0, @now, 1)", "SQL71501"),
        ("a changed column", "UPDATE Offer SET Nope = 1 WHERE Id = @id", "SQL71501"),
        ("a column left out", "INSERT INTO Hub (Id, Name, CreatedAt) VALUES (@id, @name, @now)", "leaves out IsDemo"),
        ("no columns named", "INSERT INTO SessionMatch VALUES (@a, @b)", "names no columns"),
        ("LIMIT", "SELECT Id FROM Offer ORDER BY Title LIMIT 5", "SQL46005"),
        ("a wider LIMIT", "SELECT Id FROM Offer LIMIT 5", "SQL46010"),
        ("TOP", "SELECT TOP (5) Id FROM Offer", "TOP"),
        ("OFFSET by hand", "SELECT Id FROM Offer ORDER BY Title OFFSET 0 ROWS FETCH NEXT 5 ROWS ONLY", "use {page}"),
        ("||", "SELECT Name || Town AS X FROM Organisation", "|| is not in the subset"),
        ("text added", "SELECT Name + Town AS X FROM Organisation", "CONCAT"),
        ("a literal added", "SELECT @a + ', ' AS X FROM Organisation", "CONCAT"),
        ("RETURNING", "DELETE FROM Offer WHERE Id = @id RETURNING Id", "SQL46010"),
        ("OUTPUT", "DELETE FROM Offer OUTPUT deleted.Id WHERE Id = @id", "OUTPUT"),
        ("MERGE", "MERGE INTO Hub AS t USING Hub AS s ON t.Id = s.Id WHEN MATCHED THEN DELETE;", "must be one"),
        ("two statements", "DELETE FROM OfferWindow; DELETE FROM Offer", "must be one"),
        ("a schema", "SELECT Id FROM dbo.Offer", "name no schema"),
        ("N''", "SELECT Id FROM Offer WHERE Title = N'x'", "no N'"),
        ("LEN", "SELECT LEN(Title) AS X FROM Offer", "function LEN"),
        ("length", "SELECT length(Title) AS X FROM Offer", "function length"),
        ("strftime", "SELECT strftime('%Y', CreatedAt) AS X FROM Offer", "function strftime"),
        ("the engine's clock", "SELECT CURRENT_TIMESTAMP AS X FROM Offer", "not in the subset"),
        ("MAX of two", "SELECT MAX(Latitude, Longitude) AS X FROM School", "MAX with 2 arguments"),
        ("AVG, whole on one engine only", "SELECT AVG(Pupils) AS X FROM School", "function AVG"),
        ("SUM of a bit", "SELECT SUM(s.IsOpen) AS X FROM School s", "refuses it for bits"),
        ("MAX of an id", "SELECT MAX(Id) AS X FROM Offer", "orders ids"),
        ("a rank without an order", "SELECT ROW_NUMBER() OVER (PARTITION BY Town) AS X FROM School", "needs OVER"),
        ("STRING_AGG in an order", "SELECT STRING_AGG(Name, ', ') WITHIN GROUP (ORDER BY Name) AS X FROM Hub", "WITHIN GROUP"),
        ("CONVERT", "SELECT CONVERT(int, Name) AS X FROM Hub", "not in the subset"),
        ("a cast to a date", "SELECT CAST(CreatedAt AS date) AS X FROM Hub", "cast to int"),
        ("ordered by id", "SELECT Id, Title FROM Offer ORDER BY Id", "order ids differently"),
        ("ranked by id", "SELECT RANK() OVER (ORDER BY o.Id) AS X FROM Offer o", "order ids differently"),
        ("an order inside", "SELECT x.Title FROM (SELECT Title FROM Offer ORDER BY Title) x", "SQL46047"),
        ("a column beside an aggregate", "SELECT Title, COUNT(*) AS N FROM Offer", "not in GROUP BY"),
        ("a column outside the group", "SELECT Town, Name, COUNT(*) AS N FROM School GROUP BY Town", "Name stands beside"),
        ("grouped by place", "SELECT Town, COUNT(*) AS N FROM School GROUP BY 1", "GROUP BY a number"),
        ("an aggregate of a subquery", "SELECT SUM((SELECT COUNT(*) FROM OfferWindow w WHERE w.OfferId = o.Id)) AS N FROM Offer o", "neither aggregates nor subqueries"),
        ("distinct, ordered by what it hides", "SELECT DISTINCT Town FROM School ORDER BY Name", "does not show"),
        ("a pattern without ESCAPE", "SELECT Id FROM Offer WHERE Title LIKE @pattern", "ESCAPE"),
        ("a name before its value", "SELECT X = Title FROM Offer", "a comparison"),
        ("*", "SELECT * FROM Offer", "name the columns"),
        ("a hint", "SELECT Id FROM Offer WITH (UPDLOCK) WHERE Id = @id", "hints"),
        ("a parameter in two spellings", "SELECT Id FROM Offer WHERE Id = @id OR OrganisationId = @Id", "spelt in two ways"),
    ];

    public static readonly IReadOnlyList<string> Accepted =
    [
        "SELECT Town, COUNT(*) AS N, MIN(Name) AS First FROM School WHERE Urn IN @urns GROUP BY Town HAVING COUNT(*) > 1 ORDER BY COUNT(*) DESC, Town",
        "SELECT o.Id, o.Title FROM Offer o WHERE o.Id NOT IN @ids AND o.Title LIKE @pattern ESCAPE '!' ORDER BY o.Title, o.Id {page}",
        "WITH n AS (SELECT Id, ROW_NUMBER() OVER (ORDER BY CreatedAt) AS Place FROM Offer) SELECT Id FROM n WHERE Place = 1",
        "SELECT CONCAT(Name, ', ', COALESCE(Town, '')) AS Line, IIF(IsCornerstone = 1, 1, 0) AS Leads, COUNT(*) OVER (PARTITION BY Town) AS Near FROM Organisation",
    ];

    public static IEnumerable<Statement> Statements =>
    [
        .. Violations.Select(one => new Statement(one.What, one.Sql, Engines.Both)),
        .. Accepted.Select(sql => new Statement(sql, sql, Engines.Both)),
    ];
}
