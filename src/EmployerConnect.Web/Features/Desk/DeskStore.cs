using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Clearances;
using EmployerConnect.Web.Features.Joining;
using EmployerConnect.Web.Features.Matching;
using EmployerConnect.Web.Features.Problems;
using EmployerConnect.Web.Features.Reports;
using EmployerConnect.Web.Features.Risks;
using EmployerConnect.Web.Features.Shared;
using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.Desk;

/// <summary>Reads the desk: a fixed number of statements, however much waits and in however many hubs.</summary>
public sealed class DeskStore(Database.Database database, RiskStore risks, TimeProvider time)
{
    /// <summary>Days without an answer after which an employer is worth a call: well before the proposal is given up.</summary>
    public const int SilentDays = 3;

    /// <summary>So many sessions within <see cref="Weeks"/> weeks, half of them past, are a lot for a volunteer.</summary>
    public const int Many = 4;
    public const int Weeks = 12;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private DateOnly Today => LondonTime.Today(time);

    public async Task<DeskPage> For(Actor actor, IReadOnlyList<Guid> hubs, int shown)
    {
        var lists = new List<CardList>();
        foreach (var block in Enum.GetValues<DeskBlock>())
        {
            lists.Add(await List(block, actor, hubs, 0, shown));
        }

        return new DeskPage([.. actor.Places.Where(place => place.HubId is not null)], hubs, lists);
    }

    public Task<CardList> List(DeskBlock block, Actor actor, IReadOnlyList<Guid> hubs, int skip, int take)
    {
        var hubIds = hubs.DefaultIfEmpty().ToArray();
        return block switch
        {
            DeskBlock.Risks => Risks(actor, hubs, skip, take),
            DeskBlock.Checks => Checks(actor, hubs, skip, take),
            DeskBlock.Uncleared => Uncleared(actor, hubIds, skip, take),
            _ => database.Read(work => Read(work, block, hubIds, skip, take)),
        };
    }

    private async Task<CardList> Read(Work work, DeskBlock block, Guid[] hubIds, int skip, int take) => block switch
    {
        DeskBlock.Approvals => DeskWords.Approvals(await work.Query<DeskMatch>(DeskSql.Approvals, new { hubIds, skip, take }), Now),
        DeskBlock.Silent => DeskWords.Silent(await work.Query<DeskMatch>(DeskSql.Silent, new { hubIds, before = Now.AddDays(-SilentDays), skip, take }), Now),
        DeskBlock.Schools => DeskWords.Schools(await work.Query<DeskSchool>(DeskSql.Schools, new { hubIds, yearStart = RequestTermsReader.SchoolYearStart(Today), skip, take })),
        DeskBlock.Volunteers => DeskWords.Volunteers(await work.Query<DeskVolunteer>(DeskSql.Volunteers, new { hubIds, from = Today.AddDays(-7 * Weeks / 2), to = Today.AddDays(7 * Weeks / 2), many = Many, skip, take })),
        DeskBlock.Reports => DeskWords.Reports(await work.Query<ProblemReport>(ProblemSql.OfHubs, new { hubIds }), await work.Query<Report>(ReportSql.OfHubs, new { hubIds }), Now, skip, take),
        DeskBlock.Joining => DeskWords.Joining(await work.Query<JoinRequest>(JoinRequestSql.OfHubs, new { hubIds }), Now, skip, take),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "Not read here."),
    };

    private async Task<CardList> Risks(Actor actor, IReadOnlyList<Guid> hubs, int skip, int take) => DeskWords.Risks(await risks.OfHubs(hubs, actor), skip, take);

    /// <summary>Who is put down without the check that a session needs, with its entry of the audit for each hub of which there is something to say.</summary>
    private Task<CardList> Uncleared(Actor actor, Guid[] hubIds, int skip, int take) => database.ReadAndNote(async work =>
    {
        var lapses = await work.Query<DeskLapse>(DeskSql.NotCleared, new { hubIds, today = Today, skip, take });
        foreach (var hubId in lapses.Select(lapse => lapse.HubId).Distinct())
        {
            await Audit.Write(work, Now, actor.PersonId, "ClearancesRead", "Hub", hubId);
        }

        return DeskWords.Uncleared(lapses, Now);
    });

    /// <summary>Whose check ends when is read with its entry of the audit (invariant 26); that there is none needs no entry.</summary>
    private async Task<CardList> Checks(Actor actor, IReadOnlyList<Guid> hubs, int skip, int take)
    {
        var values = new { hubIds = hubs.DefaultIfEmpty().ToArray(), today = Today, until = Today.AddDays(ClearanceReminders.First), skip, take };
        if (await database.Read(work => work.Value<int>(DeskSql.CountLapsing, values)) == 0)
        {
            return DeskWords.Checks([], Now);
        }

        return await database.ReadAndNote(async work =>
        {
            foreach (var hubId in hubs)
            {
                await Audit.Write(work, Now, actor.PersonId, "ClearancesRead", "Hub", hubId);
            }

            return DeskWords.Checks(await work.Query<DeskCheck>(DeskSql.Lapsing, values), Now);
        });
    }
}
