using EmployerConnect.Matching;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Offers;

namespace EmployerConnect.Tests.Features.Offers;

public sealed class OfferStoreTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private People _people = null!;
    private Offer _offer = null!;

    private static DateTime Now => TestSite.Now.UtcDateTime;

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        _offer = await SomeOffers.Publish(_site, _people);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Find_GivesBackAllThatWasPublished()
    {
        var found = await Find();
        Assert.Equal(_people.BrookBuilders, found.OrganisationId);
        Assert.Equal((_offer.Title, _offer.Description), (found.Title, found.Description));
        Assert.Equal((Activities.CareersTalk, Sectors.Construction, Subjects.DesignAndTechnology), (found.Activity, found.Sectors, found.Subjects));
        Assert.Equal((YearGroups.Year9 | YearGroups.Year10, Deliveries.AtSchool, Benchmarks.Benchmark5), (found.YearGroups, found.Deliveries, found.Benchmarks));
        Assert.Equal((SomeOffers.Talk.Place, 10, 50, 3, 0), (found.Place, found.RadiusMiles, found.DurationMinutes, found.SessionsAvailable, found.SessionsTaken));
        Assert.Equal((1, 120, Clearance.None, OfferState.Published), (found.GroupMinimum, found.GroupMaximum, found.ClearanceNeeded, found.State));
        Assert.Equal((Now, 1), (found.LastConfirmedAt, found.Version));
        Assert.Equal(SomeOffers.Talk.Windows, found.Windows);
    }

    [Fact]
    public async Task Hold_TakesAsManyAsThereAre_AndNeverMakesAnEditStale()
    {
        Assert.Equal("True True True False", $"{await Hold()} {await Hold()} {await Hold()} {await Hold()}");
        var full = await Find();
        Assert.Equal((3, 1), (full.SessionsTaken, full.Version));

        Assert.Equal("True True True False", $"{await Release()} {await Release()} {await Release()} {await Release()}");
        var free = await Find();
        Assert.Equal((0, 1), (free.SessionsTaken, free.Version));
    }

    [Fact]
    public async Task Hold_OfAPausedOffer_TakesNothing()
    {
        Assert.True((await With(store => store.Pause(_offer.Id, 1, _people.Ben))).IsDone);
        Assert.False(await Hold());
        Assert.Equal(0, (await Find()).SessionsTaken);
    }

    [Fact]
    public async Task Release_OfAPausedOffer_GivesBack()
    {
        Assert.True(await Hold());
        Assert.True((await With(store => store.Pause(_offer.Id, 1, _people.Ben))).IsDone);
        Assert.True(await Release());
    }

    [Fact]
    public async Task Edit_OfAnOlderVersion_ChangesNothing()
    {
        var first = await With(store => store.Edit(_offer.Id, 1, SomeOffers.Talk with { Title = "First" }, _people.Ben));
        var second = await With(store => store.Edit(_offer.Id, 1, SomeOffers.Talk with { Title = "Second" }, _people.Bea));
        Assert.True(first.IsDone);
        Assert.Equal(RefusalKind.Stale, second.Refused?.Kind);
        var found = await Find();
        Assert.Equal(("First", 2), (found.Title, found.Version));
        Assert.Equal(1, await Audited("OfferEdited"));
    }

    [Fact]
    public async Task Edit_BelowWhatIsTaken_IsRefusedWithTheNumber()
    {
        await Hold();
        await Hold();
        var outcome = await With(store => store.Edit(_offer.Id, 1, SomeOffers.Talk with { SessionsAvailable = 1 }, _people.Ben));
        Assert.Equal((RefusalKind.Invalid, "SessionsAvailable"), (outcome.Refused!.Kind, outcome.Refused.Field));
        Assert.Contains("2", outcome.Refused.Reason, StringComparison.Ordinal);
        Assert.Equal(3, (await Find()).SessionsAvailable);
        Assert.Equal(0, await Audited("OfferEdited"));
    }

    /// <summary>On SQL Server a session can be taken between the read and the write: the statement itself must hold the rule.</summary>
    [Fact]
    public async Task EditStatement_BelowWhatIsTaken_FindsNoRow()
    {
        await Hold();
        await Hold();
        var where = OfferSql.Edit[OfferSql.Edit.IndexOf("WHERE", StringComparison.Ordinal)..];
        var changed = await _site.With<Database, int>(database => database.Commit(work =>
            work.Execute($"UPDATE Offer SET Title = 'Changed' {where}", new { _offer.Id, Version = 1, SessionsAvailable = 1 })));
        Assert.Equal(0, changed);
    }

    [Fact]
    public async Task WithdrawStatement_WhileASessionIsTaken_FindsNoRow()
    {
        await Hold();
        var values = new { _offer.Id, Version = 1, State = "Withdrawn", fromState = "Published", LastConfirmedAt = Now, UpdatedAt = Now };
        Assert.Equal(0, await _site.With<Database, int>(database => database.Commit(work => work.Execute(OfferSql.Turn, values))));
        await Release();
        Assert.Equal(1, await _site.With<Database, int>(database => database.Commit(work => work.Execute(OfferSql.Turn, values))));
    }

    [Fact]
    public async Task Confirm_LeavesTheVersion()
    {
        _site.Time.Advance(TimeSpan.FromDays(3));
        Assert.True((await With(store => store.Confirm(_offer.Id, 1, _people.Ben))).IsDone);
        var found = await Find();
        Assert.Equal((Now.AddDays(3), 1), (found.LastConfirmedAt, found.Version));
        Assert.Equal(1, await Audited("OfferConfirmed"));
    }

    [Fact]
    public async Task Published_AreTheEmployersOwn_WithoutWhatIsPausedOrOver()
    {
        var paused = await SomeOffers.Publish(_site, _people, SomeOffers.Talk with { Title = "Paused" });
        await With(store => store.Pause(paused.Id, 1, _people.Ben));
        await SomeOffers.Publish(_site, _people, SomeOffers.Talk with { Title = "Over", Windows = [SomeOffers.Talk.Windows[0] with { FromDate = new(2026, 9, 1), ToDate = new(2027, 1, 11) }] });
        Assert.Equal(["How a house is built"], await Titles(_people.BrookBuilders));
        Assert.Empty(await Titles(_people.OtherOptics));
    }

    private async Task<IEnumerable<string>> Titles(Guid employer) =>
        (await _site.With<OfferStore, IReadOnlyList<OfferSummary>>(store => store.Published(employer))).Select(offer => offer.Title);

    private async Task<Offer> Find() => (await _site.With<OfferStore, Offer?>(store => store.Find(_offer.Id)))!;

    private Task<Outcome> With(Func<OfferStore, Task<Outcome>> act) => _site.With(act);

    private Task<bool> Hold() => _site.With<Database, bool>(database => database.Commit(work => OfferStore.Hold(work, _offer.Id, Now)));

    private Task<bool> Release() => _site.With<Database, bool>(database => database.Commit(work => OfferStore.Release(work, _offer.Id, Now)));

    private Task<int> Audited(string action) => _site.With<Database, int>(database => database.Read(work =>
        work.Value<int>("SELECT COUNT(*) FROM AuditEntry WHERE Action = @action AND SubjectId = @Id", new { action, _offer.Id })));
}
