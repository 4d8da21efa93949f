using CsCheck;
using EmployerConnect.Matching.Ranking;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Matching;
using EmployerConnect.Web.Features.Shapes;
using EmployerConnect.Web.Features.Shared;
using EmployerConnect.Web.Features.Weights;

namespace EmployerConnect.Tests.Features.Matching;

public sealed class MatchingIndexTests
{
    [Fact]
    public Task RandomWalk_OnTwoInstances_LeavesBothAsAFreshReading() =>
        Gen.Int[0, 999].Array[25].SampleAsync(Walk, iter: 6, threads: 1);

    [Fact]
    public async Task Race_WhatOneInstanceHasCommitted_TheOtherSees()
    {
        await using var first = new TestSite();
        var people = await People.Settle(first);
        await using var second = new TestSite(first);
        var encounters = new Encounters(first, people);
        var request = await encounters.Request();
        var offers = new List<Guid>();
        for (var i = 0; i < 6; i++)
        {
            offers.Add(await encounters.Offer());
        }

        var wrong = await Task.WhenAll(offers.Select((offer, number) => Task.Run(async () =>
        {
            var (writer, reader) = number % 2 == 0 ? (first, second) : (second, first);
            var missed = 0;
            for (var round = 0; round < 12; round++)
            {
                var state = round % 2 == 0 ? "Paused" : "Published";
                await new Encounters(writer, people).Write("UPDATE Offer SET State = @state WHERE Id = @offer", new { state, offer });
                var now = await reader.With<MatchingIndex, MatchingSnapshot>(index => index.Current());
                var isThere = now.Offers.OffersFor(now.Requests[request], 99, now.NotBefore).Any(fit => fit.OfferId == offer);
                missed += isThere == (state == "Published") ? 0 : 1;
            }

            return missed;
        })));

        Assert.Equal(0, wrong.Sum());
    }

    [Fact]
    public async Task NumbersThatCommitOutOfOrder_AreNeitherMissedNorReadTwice()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        var encounters = new Encounters(site, people);
        var (late, early, request) = (await encounters.Offer(), await encounters.Offer(), await encounters.Request());
        using var sqlite = new SqliteDialect(site.ConnectionString);
        // As on SQL Server: the lowest number of an open transaction.
        await encounters.Write("CREATE TABLE OpenNumber (Number int NOT NULL); INSERT INTO OpenNumber VALUES (900); DROP TRIGGER TR_Offer_MatchingUpdate", new { });
        using var index = new MatchingIndex(new OutOfOrderDialect(sqlite), new ShapeCache(), site.Time);
        Assert.Equal(2, Fits(await index.Current(), request));

        await Commit(encounters, early, 901);
        var seen = await index.Current();
        Assert.Equal((1, 900L, 901L), (Fits(seen, request), seen.From, Assert.Single(seen.Applied)));
        Assert.Same(seen, await index.Current());

        await Commit(encounters, late, 900);
        Assert.Equal(0, Fits(await index.Current(), request));
    }

    [Fact]
    public async Task Midnight_ReadsAgainForTheNewDay_ClearancesLapse()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        var encounters = new Encounters(site, people);
        await encounters.Offer(clearance: 1);
        var request = await encounters.Request();
        await encounters.Write(
            "INSERT INTO VolunteerClearance (Id, PersonId, Level, IssuedOn, ExpiresOn, SeenByPersonId, SeenAt) VALUES (@id, @Bea, 1, '2026-01-01', '2027-01-12', @Cora, '2026-01-01')",
            new { id = Guid.CreateVersion7(), people.Bea, people.Cora });
        Assert.Equal(1, Fits(await Current(site), request));

        site.Time.Advance(TimeSpan.FromHours(15));
        var tomorrow = await Current(site);

        Assert.Equal((0, new DateOnly(2027, 1, 13)), (Fits(tomorrow, request), tomorrow.Date));
    }

    [Fact]
    public async Task OtherWeights_CountAtOnce_OnTheOtherInstance()
    {
        await using var first = new TestSite();
        var people = await People.Settle(first);
        await using var second = new TestSite(first);
        await new Encounters(first, people).Offer();
        Assert.Equal(RankingWeights.Default, (await Current(second)).Weights);

        var heavy = RankingWeights.Default with { Load = 500 };
        var outcome = await first.With<RankingWeightsStore, Outcome>(store => store.Change(WeightsVersion.Own.Version, heavy, people.Cora));

        Assert.True(outcome.IsDone);
        Assert.Equal(heavy, (await Current(second)).Weights);
    }

    [Fact]
    public async Task Forgetting_KeepsTheLastChange_AndNothingThatIsNew()
    {
        await using var site = new TestSite();
        var encounters = new Encounters(site, await People.Settle(site));
        var request = await encounters.Request();
        await encounters.Write("UPDATE MatchingChange SET At = '2020-01-01'", new { });
        var old = await encounters.Value<long>("SELECT MAX(Stamp) FROM MatchingChange");
        Assert.Equal(0, Fits(await Current(site), request));

        await site.With<Database, int>(MatchingWarmth.Forget);
        Assert.Equal((1, old), (await encounters.Value<int>("SELECT COUNT(*) FROM MatchingChange"), await encounters.Value<long>("SELECT MAX(Stamp) FROM MatchingChange")));

        await encounters.Offer();
        await site.With<Database, int>(MatchingWarmth.Forget);
        Assert.Equal(1, Fits(await Current(site), request));
    }

    private static int Fits(MatchingSnapshot now, Guid request) => now.Offers.OffersFor(now.Requests[request], 99, now.NotBefore).Count;

    private static Task<MatchingSnapshot> Current(TestSite site) => site.With<MatchingIndex, MatchingSnapshot>(index => index.Current());

    private static Task<int> Commit(Encounters encounters, Guid offer, long stamp) => encounters.Write(
        "UPDATE Offer SET State = 'Paused' WHERE Id = @offer; INSERT INTO MatchingChange (Stamp, Kind, SubjectId) VALUES (@stamp, 1, @offer)", new { offer, stamp });

    private static async Task Walk(int[] steps)
    {
        await using var first = new TestSite();
        var people = await People.Settle(first);
        await using var second = new TestSite(first);
        using var dialect = new SqliteDialect(first.ConnectionString);
        var encounters = new Encounters(first, people);
        List<Guid> offers = [await encounters.Offer(clearance: 1)];
        List<Guid> requests = [await encounters.Request()];
        foreach (var step in steps)
        {
            await Step(first, encounters, people, offers, requests, step);
            if (step % 4 == 0)
            {
                var fresh = await FreshReading.Of(dialect, LondonTime.Today(first.Time));
                Assert.Equal(fresh, FreshReading.Of(await Current(first)));
                Assert.Equal(fresh, FreshReading.Of(await Current(second)));
            }
        }

        Assert.Equal(await FreshReading.Of(dialect, LondonTime.Today(first.Time)), FreshReading.Of(await Current(second)));
    }

    private static async Task Step(TestSite site, Encounters encounters, People people, List<Guid> offers, List<Guid> requests, int step)
    {
        var (offer, request) = (offers[step % offers.Count], requests[step % requests.Count]);
        var values = new { offer, request, step, id = Guid.CreateVersion7(), people.Bea, people.Cora, from = LondonTime.Today(site.Time), until = LondonTime.Today(site.Time).AddDays(1 + (step % 3)) };
        switch (step % 10)
        {
            case 0:
                offers.Add(await encounters.Offer(1 + (step % 3), 1 << (step % 4), step % 3));
                break;
            case 1:
                requests.Add(await encounters.Request());
                break;
            case 2:
                await encounters.Write("UPDATE Offer SET RadiusMiles = @step % 30, YearGroups = 512 + 32 * (@step % 5), Version = Version + 1 WHERE Id = @offer", values);
                break;
            case 3:
                await encounters.Write("UPDATE Offer SET State = CASE State WHEN 'Published' THEN 'Paused' ELSE 'Published' END WHERE Id = @offer", values);
                break;
            case 4:
                await encounters.Write("UPDATE Offer SET State = 'Withdrawn' WHERE Id = @offer AND SessionsTaken = 0", values);
                break;
            case 5:
                await site.With<MatchStore, Outcome>(store => Propose(store, encounters, people, offer, request));
                break;
            case 6:
                await encounters.Write("INSERT INTO VolunteerClearance (Id, PersonId, Level, IssuedOn, ExpiresOn, SeenByPersonId, SeenAt) VALUES (@id, @Bea, 1 + @step % 2, @from, @until, @Cora, @from)", values);
                break;
            case 7:
                site.Time.Advance(TimeSpan.FromHours(11));
                await site.With<MatchStore, int>(store => store.ExpireDue());
                break;
            case 8:
                await encounters.Write("UPDATE Offer SET LastConfirmedAt = @now WHERE Id = @offer", new { offer, now = site.Time.GetUtcNow().UtcDateTime });
                break;
            default:
                await encounters.Write("UPDATE EncounterRequest SET State = CASE State WHEN 'Open' THEN 'Paused' ELSE 'Open' END WHERE Id = @request", values);
                break;
        }
    }

    /// <summary>It may be refused: no session left, or such a proposal there already.</summary>
    private static Task<Outcome> Propose(MatchStore store, Encounters encounters, People people, Guid offer, Guid request)
    {
        var school = new MatchParty(people.Ada, Side.School, false);
        var when = new ProposedTime(Encounters.Day, Encounters.Ten, Encounters.Hour, EmployerConnect.Matching.Deliveries.AtSchool, 30);
        var (match, _) = Match.Propose(encounters.Pair(offer, request), school, when, null, null, TestSite.Now.UtcDateTime);
        return store.Propose(match!, school);
    }
}
