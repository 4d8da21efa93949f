using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;

namespace EmployerConnect.Web.Features.SchoolDays;

public sealed class SchoolDayStore(Database.Database database)
{
    /// <summary>England's and Wales's, as gov.uk names the division.</summary>
    public const string Division = "england-and-wales";

    public Task<SchoolCalendar> Of(Guid schoolId) => database.Read(work => Of(work, [schoolId]));

    public static async Task<SchoolCalendar> Of(Work work, IReadOnlyCollection<Guid> schoolIds)
    {
        var organisationIds = schoolIds.DefaultIfEmpty().ToArray();
        var found = await work.Query<SchoolPlace>(SchoolDaySql.Places, new { organisationIds });
        string[] places = [.. found.SelectMany(Names).Distinct().DefaultIfEmpty("")];
        return new SchoolCalendar(
            await work.Query<BankHolidayRow>(SchoolDaySql.Holidays, new { division = Division }),
            await work.Query<TermRow>(SchoolDaySql.Terms, new { places }),
            await work.Query<ClosureRow>(SchoolDaySql.Closures, new { places }));
    }

    /// <summary>Each school's own days, in as many statements as one school's.</summary>
    public static async Task<IReadOnlyDictionary<Guid, SchoolCalendar>> Each(Work work, IReadOnlyCollection<Guid> schoolIds)
    {
        var organisationIds = schoolIds.DefaultIfEmpty().ToArray();
        var found = (await work.Query<SchoolPlace>(SchoolDaySql.PlacesOfEach, new { organisationIds })).ToLookup(place => place.OrganisationId);
        string[] places = [.. found.SelectMany(school => school.SelectMany(Names)).Distinct().DefaultIfEmpty("")];
        var holidays = await work.Query<BankHolidayRow>(SchoolDaySql.Holidays, new { division = Division });
        var terms = await work.Query<TermRow>(SchoolDaySql.Terms, new { places });
        var closures = await work.Query<ClosureRow>(SchoolDaySql.Closures, new { places });
        return schoolIds.Distinct().ToDictionary(id => id, id =>
        {
            var own = found[id].SelectMany(Names).ToHashSet();
            return new SchoolCalendar(holidays, [.. terms.Where(term => own.Contains(term.Place))], [.. closures.Where(closure => own.Contains(closure.Place))]);
        });
    }

    /// <summary>What is known of the schools that concern this person: their own, or their hubs'.</summary>
    public Task<SchoolDayPage> PageFor(Actor actor, DateOnly today) => database.Read(async work =>
    {
        var hubIds = actor.HubIds.DefaultIfEmpty().ToArray();
        Guid[] schoolIds = [.. actor.SchoolIds, .. await work.Query<Guid>(SchoolDaySql.SchoolsOfHubs, new { hubIds })];
        var found = await work.Query<SchoolPlace>(SchoolDaySql.Places, new { organisationIds = schoolIds.DefaultIfEmpty().ToArray() });
        string[] places = [.. found.SelectMany(Names).Distinct().DefaultIfEmpty("")];
        var since = SchoolYears.Start(SchoolYears.Of(today))!.Value;
        var days = await Of(work, schoolIds);
        return new SchoolDayPage(
            [.. Enumerable.Range(0, 366 * 2).Select(number => since.AddDays(number)).Select(date => new DayAndWhy(date, days.BankHoliday(date)!)).Where(day => day.Why is not null)],
            [.. (await work.Query<TermRow>(SchoolDaySql.Terms, new { places })).Where(term => term.ToDate >= since)],
            [.. (await work.Query<ClosureRow>(SchoolDaySql.Closures, new { places })).Where(closure => closure.ToDate >= since)]);
    });

    private static IEnumerable<string> Names(SchoolPlace school)
    {
        if (school.Urn is { } urn)
        {
            yield return SchoolPlaces.OfSchool(urn);
        }

        if (school.AuthorityName is { Length: > 0 } name)
        {
            yield return SchoolPlaces.OfAuthority(name);
        }
    }
}

public sealed record DayAndWhy(DateOnly Date, string Why);

public sealed record SchoolDayPage(IReadOnlyList<DayAndWhy> Holidays, IReadOnlyList<TermRow> Terms, IReadOnlyList<ClosureRow> Closures);
