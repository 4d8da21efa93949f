using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Email;

/// <summary>Where something came to this site that was not taken.</summary>
public enum MailDoor
{
    Webhook,
    Reply,
    Mailbox,
}

public sealed class MailRefusal
{
    public required MailDoor Door { get; init; }

    public required string Reason { get; init; }

    public required DateOnly OnDate { get; init; }

    public required int Times { get; init; }

    public required DateTime LastAt { get; init; }
}

/// <summary>Keeps a line for the administrators: one for each reason and day, so that whoever knocks all night fills no table.</summary>
public sealed class MailRefusals(Database.Database database, TimeProvider time)
{
    /// <param name="reason">One of the program's own sentences, never what was sent.</param>
    public Task Note(MailDoor door, string reason) => database.Commit(async work =>
    {
        var row = new { door = door.ToString(), reason, onDate = LondonTime.Today(time), now = time.GetUtcNow().UtcDateTime };
        if (await work.ExecuteOne(MailRefusalSql.First, row))
        {
            return true;
        }

        return await work.ExecuteOne(MailRefusalSql.Again, row);
    });
}

internal static class MailRefusalSql
{
    public const string Again = """
        UPDATE MailRefusal SET Times = Times + 1, LastAt = @now WHERE Door = @door AND Reason = @reason AND OnDate = @onDate
        """;

    public const string First = """
        INSERT INTO MailRefusal (Door, Reason, OnDate, Times, LastAt)
        SELECT @door, @reason, @onDate, 1, @now
        WHERE NOT EXISTS (SELECT 1 FROM MailRefusal WHERE Door = @door AND Reason = @reason AND OnDate = @onDate)
        """;

    public const string Count = "SELECT COUNT(*) FROM MailRefusal";

    public const string Recent = """
        SELECT Door, Reason, OnDate, Times, LastAt FROM MailRefusal ORDER BY LastAt DESC, Reason
        {page}
        """;
}
