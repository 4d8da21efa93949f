using System.Text;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Accounts;

namespace EmployerConnect.Web.Features.Calendars;

/// <summary>One session as calendar text.</summary>
public sealed class SessionCalendar(Database.Database database, SiteAddress site)
{
    /// <summary>
    /// One session, for those who take part, both organisations and the hub's co-ordinators; null for everybody else,
    /// to whom it does not exist.
    /// </summary>
    public Task<byte[]?> ForSession(Guid id, Actor actor) => database.Read(async work =>
    {
        if (await work.QueryOne<CalendarSession>(SessionCalendarSql.One, new { id }) is not { } session)
        {
            return null;
        }

        var pairs = await work.Query<SessionPair>(SessionCalendarSql.PairsOfOne, new { id });
        var isKnown = actor.Coordinates(session.HubId)
            || pairs.Any(pair => actor.BelongsTo(pair.EmployerId) || actor.BelongsTo(pair.SchoolId))
            || await work.Value<int>(SessionCalendarSql.TakesPart, new { id, personId = actor.PersonId }) > 0;
        return isKnown ? Encoding.UTF8.GetBytes(IcsWriter.Download(SessionEvents.From(session, pairs), site)) : null;
    });

    /// <summary>A session as the feed shows it, read inside the transaction that changes it: mail and feed say the same.</summary>
    public static async Task<CalendarEvent> EventOf(Work work, Guid id) =>
        SessionEvents.From(
            (await work.QueryOne<CalendarSession>(SessionCalendarSql.One, new { id }))!,
            await work.Query<SessionPair>(SessionCalendarSql.PairsOfOne, new { id }));
}
