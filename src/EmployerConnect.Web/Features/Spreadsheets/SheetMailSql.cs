namespace EmployerConnect.Web.Features.Spreadsheets;

/// <summary>Mail to those whom a spreadsheet brought, once somebody says so.</summary>
internal static class SheetMailSql
{
    public const string HeldBack = """
        SELECT i.Id, i.Email, i.Name, i.Role, o.Name AS OrganisationName
        FROM Invitation i
        JOIN Organisation o ON o.Id = i.OrganisationId
        WHERE i.SpreadsheetId = @id AND i.State = 'Open' AND i.IsHeldBack = 1
          AND NOT EXISTS (SELECT 1 FROM OutboxMessage m WHERE m.DedupKey = CONCAT(@prefix, LOWER(CAST(i.Id AS nvarchar(36)))))
        ORDER BY o.Name, i.Email
        """;

    public const string QuietSessions = """
        SELECT s.Id FROM Session s
        WHERE s.SpreadsheetId = @id AND s.State = 'Booked' AND s.IsQuiet = 1 AND s.StartsAt > @now
          AND NOT EXISTS (SELECT 1 FROM OutboxMessage m WHERE m.DedupKey = CONCAT(@prefix, LOWER(CAST(s.Id AS nvarchar(36)))))
        ORDER BY s.StartsAt
        """;

    public const string Speak = "UPDATE Session SET IsQuiet = 0 WHERE Id = @id AND IsQuiet = 1 AND State = 'Booked' AND StartsAt > @now";
}
