namespace EmployerConnect.Web.Features.MailRoom;

internal static class MailRoomSql
{
    public const string Counts = """
        SELECT State, COUNT(*) AS Number FROM OutboxMessage GROUP BY State ORDER BY State
        """;

    public const string Stuck = """
        SELECT o.Id, o.Kind, o.State, o.Attempts, o.LastError, o.CreatedAt, o.DoneAt, d.Subject, p.Name AS PersonName
        FROM OutboxMessage o
        LEFT JOIN MailDelivery d ON d.Id = o.Id
        LEFT JOIN Person p ON p.Id = d.PersonId
        WHERE o.State IN ('Dead', 'Unknown')
        ORDER BY o.DoneAt DESC, o.CreatedAt DESC
        {page}
        """;

    public const string StateOf = "SELECT State FROM OutboxMessage WHERE Id = @id";

    public const string CountStuck = "SELECT COUNT(*) FROM OutboxMessage WHERE State IN ('Dead', 'Unknown')";
}
