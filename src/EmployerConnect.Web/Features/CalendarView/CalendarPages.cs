using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Calendars;
using EmployerConnect.Web.Features.SchoolDays;
using EmployerConnect.Web.Features.Sessions;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.CalendarView;

/// <summary>Reads a calendar in a fixed number of statements, whatever the number of sessions, schools or days.</summary>
public sealed class CalendarPages(Database.Database database, TravelTime travel, TimeProvider time)
{
    /// <summary>What one page shows at most of sessions, and of held times; a month of a hub has some two hundred.</summary>
    public const int MostEntries = 500;

    /// <summary>Null where the address names somebody else's calendar.</summary>
    public Task<CalendarPage?> For(Actor actor, string? key, CalendarSpan span) => database.Read<CalendarPage?>(async work =>
    {
        var members = actor.HubIds.Any()
            ? await work.Query<HubMemberRow>(CalendarViewSql.Members, new { hubIds = actor.HubIds.ToArray(), skip = 0, take = CalendarOf.MostMembers })
            : [];
        var all = CalendarOf.AllOf(actor, members);
        if ((key is null ? all[0] : all.FirstOrDefault(one => one.Key == key)) is not { } of)
        {
            return null;
        }

        var (entries, isCut) = await Entries(work, actor, of, span);
        Guid[] schools = [.. entries.SelectMany(entry => entry.Parties).Select(party => party.SchoolId).Concat(of is { Scope: FeedScope.School, OrganisationId: { } own } ? [own] : []).Distinct()];
        var days = await SchoolDayStore.Each(work, schools);
        return new CalendarPage(of, all, span, LondonTime.Today(time), entries, CalendarClashes.Of(entries, travel.TravelMinutes, days), isCut)
        {
            Days = of is { Scope: FeedScope.School, OrganisationId: { } school } ? days[school] : await SchoolDayStore.Of(work, []),
            IsOfSchool = of.Scope == FeedScope.School,
        };
    });

    private static async Task<(IReadOnlyList<CalendarEntry> Entries, bool IsCut)> Entries(Work work, Actor actor, CalendarOf of, CalendarSpan span)
    {
        var range = new
        {
            personId = actor.PersonId,
            organisationId = of.OrganisationId,
            hubId = of.HubId,
            // A fair that began before the first day may still be on.
            earliest = span.From.AddDays(1 - Session.MostWholeDays),
            from = span.From,
            to = span.To,
            skip = 0,
            take = MostEntries + 1,
        };
        var (sessions, held) = of.Scope switch
        {
            FeedScope.School or FeedScope.Employer => (CalendarViewSql.SessionsOfOrganisation, CalendarViewSql.HeldOfOrganisation),
            FeedScope.Hub => (CalendarViewSql.SessionsOfHub, CalendarViewSql.HeldOfHub),
            _ => (CalendarViewSql.SessionsOfPerson, CalendarViewSql.HeldOfPerson),
        };
        var booked = await work.Query<EntryRow>(sessions, range);
        var waiting = await work.Query<EntryRow>(held, range);
        IEnumerable<CalendarEntry> entries =
        [
            .. await With(work, [.. booked.Take(MostEntries)], false, CalendarViewSql.PartiesOfSessions, CalendarViewSql.VolunteersOfSessions),
            .. await With(work, [.. waiting.Take(MostEntries)], true, CalendarViewSql.PartiesOfHeld, CalendarViewSql.VolunteersOfHeld),
        ];
        return ([.. entries.Where(entry => entry.LastDate >= span.From).OrderBy(entry => entry.Start).ThenBy(entry => entry.Row.Title, StringComparer.Ordinal)], Math.Max(booked.Count, waiting.Count) > MostEntries);
    }

    private static async Task<IEnumerable<CalendarEntry>> With(Work work, EntryRow[] rows, bool isHeld, string partiesOf, string volunteersOf)
    {
        if (rows.Length == 0)
        {
            return [];
        }

        var ids = rows.Select(row => row.Id).ToArray();
        var parties = (await work.Query<EntryPartyRow>(partiesOf, new { ids })).ToLookup(party => party.EntryId);
        var volunteers = (await work.Query<EntryVolunteerRow>(volunteersOf, new { ids })).ToLookup(person => person.EntryId);
        return rows.Select(row => new CalendarEntry(row, isHeld, [.. parties[row.Id]], [.. volunteers[row.Id]]));
    }
}
