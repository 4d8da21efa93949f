using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Email;

/// <summary>Sends what has gathered for those who want it in one mail, at seven in the morning in London.</summary>
public sealed class Digests(Database.Database database, Notices notices, TimeProvider time)
{
    private const int Seven = 7 * 60;
    private const int Week = 7;

    /// <summary>Returns how many digests were written.</summary>
    public async Task<int> RunDue()
    {
        var now = time.GetUtcNow().UtcDateTime;
        var written = 0;
        foreach (var reader in await database.Read(work => work.Query<DigestReader>(MailPreferenceSql.Readers)))
        {
            var until = LastMorning(now, reader.Rhythm);
            written += await database.Commit(work => Write(work, reader, until, now)) ? 1 : 0;
        }

        return written;
    }

    private async Task<bool> Write(Work work, DigestReader reader, DateTime until, DateTime now)
    {
        var items = await work.Query<DigestItem>(MailPreferenceSql.Items, new { personId = reader.Id, until });
        // Two instances: only one of them still finds the items unsent.
        if (items.Count == 0 || await work.Execute(MailPreferenceSql.Sent, new { personId = reader.Id, until, now }) == 0)
        {
            return false;
        }

        if (reader.Rhythm != MailRhythm.CalendarOnly)
        {
            await notices.EnqueueDigest(work, now, new NoticeRecipient(reader.Id, reader.Name, reader.Email), items, until);
        }

        return true;
    }

    /// <summary>The last seven o'clock that has struck, on Mondays only for those who read once a week (UTC).</summary>
    internal static DateTime LastMorning(DateTime now, MailRhythm rhythm)
    {
        var day = LondonTime.DayOf(now);
        var morning = Morning(day);
        day = morning > now ? day.AddDays(-1) : day;
        if (rhythm == MailRhythm.Weekly)
        {
            day = day.AddDays(-(((int)day.DayOfWeek + Week - (int)DayOfWeek.Monday) % Week));
        }

        return Morning(day);
    }

    private static DateTime Morning(DateOnly day) => LondonTime.TryToUtc(day, Seven, out var utc, out var reason) ? utc : throw new InvalidOperationException(reason);
}
