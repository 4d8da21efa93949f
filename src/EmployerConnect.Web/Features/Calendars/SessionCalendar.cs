using System.Text;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Calendars;

/// <summary>Sessions as calendar text.</summary>
public sealed class SessionCalendar(Database.Database database, SiteAddress site, TimeProvider time)
{
    private const int MonthsBack = 12;
    private const int MonthsAhead = 18;

    /// <summary>
    /// The feed that a token opens, from a year back to a year and a half ahead, counted from the start of the month so
    /// that it stands still within it. Null where the token opens nothing (any more).
    /// </summary>
    public Task<Feed?> For(string token)
    {
        var tokenHash = FeedToken.Hash(token);
        var today = LondonTime.Today(time);
        var month = new DateOnly(today.Year, today.Month, 1);
        return database.Read(async work =>
        {
            if (await work.QueryOne<FeedOwner>(FeedSql.Owner, new { tokenHash }) is not { } owner)
            {
                return null;
            }

            var range = new { personId = owner.Id, from = month.AddMonths(-MonthsBack), to = month.AddMonths(MonthsAhead) };
            var sessions = await work.Query<CalendarSession>(SessionCalendarSql.OfPerson, range);
            var pairs = (await work.Query<SessionPair>(SessionCalendarSql.PairsOfPerson, range)).ToLookup(pair => pair.SessionId);
            var content = IcsWriter.Feed($"Careers sessions of {owner.Name}", sessions.Select(session => SessionEvents.From(session, pairs[session.Id])), site);
            var changed = sessions.Select(session => session.UpdatedAt).DefaultIfEmpty(month.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)).Max();
            return new Feed(Encoding.UTF8.GetBytes(content), changed);
        });
    }

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
