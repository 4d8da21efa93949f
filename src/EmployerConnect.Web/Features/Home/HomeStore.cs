using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Exports;
using EmployerConnect.Web.Features.MailRoom;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Matching;
using EmployerConnect.Web.Features.Plans;
using EmployerConnect.Web.Features.Reminders;
using EmployerConnect.Web.Features.Retention;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Home;

/// <summary>Reads what waits at a place; however much it is, the number of statements is the same.</summary>
public sealed class HomeStore(Database.Database database, MatchFinder finder, ReminderOptions patience, RetentionPeriods periods, TimeProvider time)
{
    // The newest: an employer with more of them looks at its list of offers.
    private const int OffersLookedAt = 10;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private DateOnly YearStart => RequestTermsReader.SchoolYearStart(LondonTime.Today(time));

    public async Task<EmployerHome> Employer(IReadOnlyCollection<Guid> employerIds, bool answers)
    {
        var home = await OfEmployer(employerIds, answers);
        return answers ? home with { Fitting = await finder.FittingOffers([.. home.Offers.Select(offer => offer.Id)], EmployerHome.MostCounted) } : home;
    }

    private Task<EmployerHome> OfEmployer(IReadOnlyCollection<Guid> employerIds, bool answers) => database.Read(async work =>
    {
        var values = new { employerIds, yearStart = YearStart };
        return new EmployerHome(
            answers ? await Waiting(work, employerIds, []) : [],
            await work.Query<StaleOffer>(EmployerHomeSql.StaleOffers, new { employerIds, before = Now.AddDays(-patience.OfferCheck) }),
            new Reached(await work.Query<YearReached>(EmployerHomeSql.YearsReached, values), await work.Query<SchoolReached>(EmployerHomeSql.SchoolsReached, values)))
        {
            Beginning = answers ? await work.Query<EmployerBeginning>(EmployerHomeSql.Beginning, values) : [],
            Offers = answers ? await work.Query<OpenOffer>(EmployerHomeSql.OpenOffers, new { employerIds, skip = 0, take = OffersLookedAt }) : [],
        };
    });

    public async Task<SchoolHome> School(IReadOnlyCollection<Guid> schoolIds)
    {
        var home = await database.Read(async work => new SchoolHome(
            await Waiting(work, [], schoolIds),
            await work.Query<SessionToCome>(SchoolHomeSql.ToCount, new { schoolIds, now = Now, skip = 0, take = HomePage.Shown }),
            await work.Query<WaitingRequest>(SchoolHomeSql.Requests, new { schoolIds, today = LondonTime.Today(time) }),
            new Dictionary<Guid, int>(),
            new YearGaps(await work.Query<SchoolAges>(SchoolHomeSql.Ages, new { schoolIds }), await work.Query<YearEncounter>(SchoolHomeSql.Encounters, new { schoolIds, yearStart = YearStart }))));
        return home with { Fitting = await finder.Fitting([.. home.Requests.Take(HomePage.Shown).Select(request => request.Id)], SchoolHome.MostCounted) };
    }

    public Task<IReadOnlyList<SessionToCome>> ToCome(Guid personId, IEnumerable<Guid> organisationIds) => database.Read(work => work.Query<SessionToCome>(
        HomeSql.ToCome, new { personId, organisationIds = Some(organisationIds), now = Now, skip = 0, take = HomePage.Shown }));

    /// <summary>What is being made for somebody, as long as the page of it is theirs.</summary>
    public async Task<IReadOnlyList<UnderWay>> UnderWay(Actor actor) =>
        [.. (await database.Read(work => work.Query<UnderWay>(UnderWaySql.Of, new { personId = actor.PersonId, hubIds = Some(actor.HubIds), since = Now - ExportRun.Life }))).Where(one => one.List?.IsFor(actor) != false)];

    /// <summary>The latest; null where none was ever seen.</summary>
    public Task<OwnCheck?> Check(Guid personId) => database.Read(async work =>
        (await work.Query<OwnCheck>(HomeSql.OwnCheck, new { personId })) is [var latest, ..] ? latest : null);

    public Task<LeadHome> Lead(Guid hubId) => database.Read(async work => new LeadHome(
        hubId,
        (await work.QueryOne<HubPeople>(LeadHomeSql.Joined, new { hubId }))!,
        (await work.QueryOne<HubCoverage>(LeadHomeSql.Coverage, new { hubId, yearStart = YearStart }))!,
        await work.Value<int>(LeadHomeSql.Invited, new { hubId }),
        (await work.Query<PlanSummary>(HubPlanSql.ListFor, new { hubIds = Some([hubId]), skip = 0, take = 1 })) is [var plan, ..] ? plan : null,
        periods.SignInDays));

    public Task<AdministratorHome> Administrator() => database.Read(async work => new AdministratorHome(
        await work.Query<HubSize>(AdministratorHomeSql.Hubs),
        await work.Query<LatestImport>(AdministratorHomeSql.Imports),
        await work.Query<StateCount>(AdministratorHomeSql.Mail)));

    private static Task<IReadOnlyList<MatchSummary>> Waiting(Work work, IEnumerable<Guid> employerIds, IEnumerable<Guid> schoolIds) =>
        work.Query<MatchSummary>(HomeSql.Waiting, new { employerIds = Some(employerIds), schoolIds = Some(schoolIds) });

    /// <summary>An empty list is no list to SQL Server.</summary>
    private static Guid[] Some(IEnumerable<Guid> ids) => [.. ids.DefaultIfEmpty()];
}
