using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Sessions;
using Microsoft.AspNetCore.Identity;

namespace EmployerConnect.Web.Features.Demo;

/// <summary>
/// Two demo hubs that are alive on any date: made once, and given a further season when fewer than
/// <see cref="FewestToCome"/> of their sessions are still to come.
/// </summary>
public sealed class DemoSeed(Database.Database database, TimeProvider time, IPasswordHasher<Person> hasher)
{
    /// <summary>What the main people sign in with, shown on the demo page.</summary>
    public const string Phrase = "correct horse demo";
    public const int FewestToCome = 5;
    private const int DaysToCount = 7;

    /// <summary>Returns whether anything had to be written.</summary>
    public Task<bool> Run() => database.Commit(async work =>
    {
        var known = (await work.Query<KnownName>(DemoSql.Hubs)).ToDictionary(hub => hub.Name, hub => hub.Id);
        if (known.Count == 0)
        {
            await Found(work);
            return true;
        }

        if (await work.Value<int>(DemoSql.SessionsToCome, new { now = time.GetUtcNow().UtcDateTime }) >= FewestToCome)
        {
            return false;
        }

        return await TopUp(work);
    });

    private async Task Found(Work work)
    {
        var days = DemoDays.Around(time, null);
        // Hashing is slow by design, so the six people share one hash.
        var cast = new DemoCastWriter(work, days, hasher.HashPassword(new Person(), Phrase));
        foreach (var hub in DemoHub.All())
        {
            await cast.Write(hub);
            var offers = DemoOffer.Of(hub);
            await Season(work, hub, offers, new DemoDiary(), days);
            await new DemoDeskWriter(work, hub, days).Write(offers);
        }
    }

    private async Task<bool> TopUp(Work work)
    {
        var hubs = DemoHub.All();
        if (!await DemoRecall.Recognise(work, hubs))
        {
            return false;
        }

        var dates = await work.Query<KnownDate>(DemoSql.SessionDates);
        var days = DemoDays.Around(time, dates.Count == 0 ? null : dates.Max(date => date.OnDate));
        var diary = new DemoDiary();
        foreach (var date in dates)
        {
            diary.Take(date.PersonId, date.OnDate);
            diary.Take(date.SchoolId, date.OnDate);
        }

        await Count(work, days);
        await work.Execute(DemoSql.WidenWindows, new { until = days.Until });
        foreach (var id in await work.Query<Guid>(DemoSql.OldRequests, new { today = days.Today }))
        {
            DemoWrites.Expect(await work.ExecuteOne(DemoSql.CloseRequest, new { id, now = days.Now }));
        }

        var cast = new DemoCastWriter(work, days, passwordHash: "");
        foreach (var hub in hubs)
        {
            await cast.Renew(hub);
            await Season(work, hub, await DemoRecall.Offers(work, hub), diary, days);
        }

        return true;
    }

    private static Task Season(Work work, DemoHub hub, IReadOnlyList<DemoOffer> offers, DemoDiary diary, DemoDays days) =>
        new DemoSeasonWriter(work, days).Write(hub, offers, new DemoSeason(hub, offers, diary, days));

    /// <summary>What nobody has counted for a week counts as held as planned.</summary>
    private static async Task Count(Work work, DemoDays days)
    {
        foreach (var session in await work.Query<UncountedSession>(DemoSql.Uncounted, new { before = days.Now.AddDays(-DaysToCount) }))
        {
            if (await work.ExecuteOne(DemoSql.Deliver, new { id = session.Id, now = days.Now }))
            {
                await work.Execute(SessionSql.SaveReach, DemoMatchWriter.Reach(session.Id, session.SchoolId, session.YearGroups, session.GroupSize));
            }
        }
    }
}
