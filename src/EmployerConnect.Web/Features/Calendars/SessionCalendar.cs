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
        if (!isKnown)
        {
            return null;
        }

        var events = session.SeriesId is { } seriesId ? (await SeriesRows(work, seriesId)).Events() : [SessionEvents.From(session, pairs)];
        return Encoding.UTF8.GetBytes(IcsWriter.Download(events, site));
    });

    /// <summary>A session as the feed shows it, read inside the transaction that changes it: mail and feed say the same. One meeting of a series names the date that it stands for.</summary>
    public static async Task<CalendarEvent> EventOf(Work work, Guid id)
    {
        var session = (await work.QueryOne<CalendarSession>(SessionCalendarSql.One, new { id }))!;
        return SeriesEvents.Meeting(session, SessionEvents.From(session, await work.Query<SessionPair>(SessionCalendarSql.PairsOfOne, new { id })));
    }

    /// <summary>A whole series as one event with its rule, cancelled meetings left out; with all of them, and over, where none is left.</summary>
    public static async Task<(CalendarEvent Event, bool IsOver)> SeriesOf(Work work, Guid seriesId)
    {
        var rows = await SeriesRows(work, seriesId);
        var standing = rows with { Sessions = [.. rows.Sessions.Where(session => !session.IsCancelled)] };
        var isOver = standing.Sessions.Count == 0;
        return ((isOver ? rows : standing).Events().First(one => one.Repeat is not null), isOver);
    }

    private static async Task<CalendarRows> SeriesRows(Work work, Guid seriesId) => new(
        await work.Query<CalendarSession>(SessionCalendarSql.OfSeries, new { seriesId }),
        await work.Query<SessionPair>(SessionCalendarSql.PairsOfSeries, new { seriesId }));
}
