using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Attendance;
using EmployerConnect.Web.Features.Sessions;

namespace EmployerConnect.Web.Features.Replies;

/// <summary>What became of a mail to the address for answers.</summary>
/// <param name="Refusal">The reason why nothing came of it; null where it was taken, now or before.</param>
public sealed record ReplyResult(bool IsNew, string? Refusal)
{
    public static readonly ReplyResult Taken = new(true, null);
    public static readonly ReplyResult KnownAlready = new(false, null);

    public static ReplyResult Refused(string reason) => new(false, reason);
}

/// <summary>
/// One reader for all doors. An answer counts when it comes to the secret address of one attendee, speaks of that attendee's
/// event, names that attendee, and answers the SEQUENCE that they were last sent; repeats are harmless.
/// </summary>
public sealed class ReplyReader(Database.Database database, ReplyAddress addresses, AttendanceStore attendance, AttendanceNotices notices, MailRefusals refusals, TimeProvider time)
{
    public async Task<ReplyResult> Read(IncomingMail mail, MailDoor door)
    {
        var result = await Read(mail);
        if (result.Refusal is { } reason)
        {
            await refusals.Note(door, reason);
        }

        return result;
    }

    private async Task<ReplyResult> Read(IncomingMail mail)
    {
        if (mail.Recipients.Select(addresses.TokenOf).FirstOrDefault(token => token is not null) is not { } token)
        {
            return ReplyResult.Refused("The mail is to no address that was given out");
        }

        if (mail.Check == SenderCheck.Failed)
        {
            return ReplyResult.Refused("The mail does not come from where it says (DKIM or SPF failed)");
        }

        if (mail.Calendars.Count == 0)
        {
            return ReplyResult.Refused("The mail holds no calendar part");
        }

        var now = time.GetUtcNow().UtcDateTime;
        return CalendarReply.Read(mail.Calendars[0], now, out var reason) is { } reply ? await Take(token, reply, now) : ReplyResult.Refused(reason);
    }

    private Task<ReplyResult> Take(string token, CalendarReply reply, DateTime now) => database.Commit(async work =>
    {
        if (await work.QueryOne<Attendee>(AttendanceSql.ByToken, new { tokenHash = SiteTokens.Hash(token) }) is not { } who)
        {
            return ReplyResult.Refused("The mail is to no address that was given out");
        }

        if (reply.Uid != who.CalendarUid)
        {
            return ReplyResult.Refused("The answer is to an event that this address does not belong to");
        }

        if (reply.Attendee != who.Email)
        {
            return ReplyResult.Refused("The answer is not from the person who was invited");
        }

        if (reply.Sequence != who.Sequence)
        {
            return ReplyResult.Refused(reply.Sequence < who.Sequence ? "The answer is to an invitation that has changed since" : "The answer is to a change that was never sent");
        }

        if (reply.Meeting is { } meeting && reply.Answer is { } ofMeeting)
        {
            // A yes to one meeting adds nothing to what was said to the series.
            return ofMeeting == AttendanceAnswer.Declined && await attendance.DeclineMeeting(work, who, meeting, now) ? ReplyResult.Taken : ReplyResult.KnownAlready;
        }

        if (reply.Answer is { } answer)
        {
            return await attendance.Answer(work, who, answer, reply.WrittenAt, now) ? ReplyResult.Taken : ReplyResult.KnownAlready;
        }

        if (await work.Query<Guid>(AttendanceSql.SessionsOf, new { uid = who.CalendarUid }) is [var sessionId, ..] && await SessionStore.View(work, sessionId) is { } view)
        {
            await notices.Countered(work, now, view, who, reply.Suggested, reply.WrittenAt);
        }

        return ReplyResult.Taken;
    });
}
