using EmployerConnect.Tests.Features.Calendars;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;

namespace EmployerConnect.Tests.Features.Home;

/// <summary>Volunteers, enterprise advisers, and people with several places.</summary>
public sealed class PlaceHomeTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private People _people = null!;
    private Encounters _encounters = null!;

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        _encounters = new Encounters(_site, _people);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task AVolunteer_SeesWhenTheirCheckEnds_AndNobodyElseDoes()
    {
        Assert.DoesNotContain("DBS", (await _site.Home(_people.Bea)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await _encounters.Write(
            "INSERT INTO VolunteerClearance (Id, PersonId, Level, IssuedOn, ExpiresOn, SeenByPersonId, SeenAt) VALUES (@id, @bea, 1, '2024-01-15', '2027-01-15', @cora, @now)",
            new { id = Guid.CreateVersion7(), bea = _people.Bea, cora = _people.Cora, now = TestSite.Now.UtcDateTime });
        Assert.Contains("Your enhanced DBS check counts until Friday 15 January, in 3 days.", (await _site.Home(_people.Bea)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("DBS", (await _site.Home(_people.Ben)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        _site.Time.Advance(TimeSpan.FromDays(10));
        Assert.Contains("counted until Friday 15 January 2027", (await _site.Home(_people.Bea)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OwnWorkComesBeforeASchoolThatOneAdvises_AndTheHomeFollowsTheChosenPlace()
    {
        await Join(_people.Bea, _people.OakSchool, "EnterpriseAdviser");
        await new BookedSessions(_site, _people).Book();
        var bea = await _site.Client(_people.Bea);
        var page = await bea.Page("/");
        Assert.Equal("Brook Builders", page.QuerySelector(".ec-who__where")!.TextContent);
        Assert.Equal("(volunteer)", page.QuerySelector(".ec-who__role")!.TextContent);
        Assert.NotNull(page.Block("Sessions coming"));
        using var switched = await bea.Submit("/", "/account/place", ("placeId", _people.OakSchool.ToString()));
        page = await bea.Page("/");
        Assert.Equal("Oak School", page.QuerySelector(".ec-who__where")!.TextContent);
        Assert.Equal("(enterprise adviser)", page.QuerySelector(".ec-who__role")!.TextContent);
        Assert.Null(page.Block("Sessions coming"));
        Assert.Null(page.Block("Who you have reached"));
    }

    [Fact]
    public async Task AnAdviser_SeesTheSessionsOfTheSchool()
    {
        var ana = Guid.CreateVersion7();
        await _site.With<Database, int>(database => database.Commit(async work =>
        {
            await People.Person(work, ana, "Ana Adviser", _people.AshSchool, null, "EnterpriseAdviser", TestSite.Now.UtcDateTime.AddDays(-30));
            return 1;
        }));
        await new BookedSessions(_site, _people).Book();
        Assert.NotNull((await _site.Home(ana)).Block("Sessions coming"));
    }

    [Fact]
    public async Task SomebodyWithTwoPlaces_SeesWhatWaitsAtTheOneWhereTheyAre()
    {
        await Join(_people.Ben, _people.AshSchool, "CareersLeader", daysAgo: 10);
        await _encounters.Match(await _encounters.Offer(), await _encounters.Request());
        var ben = await _site.Client(_people.Ben);
        Assert.NotNull((await ben.Page("/")).Block("To answer"));
        using var switched = await ben.Submit("/", "/account/place", ("placeId", _people.AshSchool.ToString()));
        var page = await ben.Page("/");
        Assert.Null(page.Block("To answer"));
        Assert.NotNull(page.Block("Who has met nobody yet"));
        Assert.Null(page.Block("Who you have reached"));
    }

    [Fact]
    public async Task SomebodyWithoutAnyPlace_IsShownHowToJoin()
    {
        var page = await _site.Home(await Stranger());
        Assert.NotNull(page.QuerySelector("main a[href='/join/employer']"));
        Assert.Empty(page.Blocks());
    }

    private async Task<Guid> Stranger()
    {
        var id = Guid.CreateVersion7();
        await _encounters.Write("INSERT INTO Person (Id, Email, Name, SecurityStamp, IsAdministrator, IsSuspended, IsDemo, CreatedAt) VALUES (@id, 'sol@example.org', 'Sol', 'stamp', 0, 0, 0, @now)", new { id, now = TestSite.Now.UtcDateTime });
        return id;
    }

    private Task<int> Join(Guid personId, Guid organisationId, string role, int daysAgo = 90) => _encounters.Write(
        "INSERT INTO Membership (Id, PersonId, OrganisationId, Role, SinceAt) VALUES (@id, @personId, @organisationId, @role, @since)",
        new { id = Guid.CreateVersion7(), personId, organisationId, role, since = TestSite.Now.UtcDateTime.AddDays(-daysAgo) });
}
