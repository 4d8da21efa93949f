using EmployerConnect.Tests.Features.Calendars;
using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.Features.Home;

public sealed class LeadHomeTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private People _people = null!;
    private Encounters _encounters = null!;
    private Guid _hana;

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        _encounters = new Encounters(_site, _people);
        _hana = await _people.AddLead(_site);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task ALead_SeesMembersCoverageAndPlan_OfTheirHub_AndACoordinatorDoesNot()
    {
        var page = await _site.Home(_hana);
        // Ada, Ben, Bea, Cora, Carl and Hana, of whom only Hana has signed in.
        Assert.Contains("Joined 6 Invited, no answer yet 0 Never signed in, or not for 90 days 5", page.Block("Members"), StringComparison.Ordinal);
        Assert.Contains("0 of 1 schools (0%)", page.Block("Coverage"), StringComparison.Ordinal);
        Assert.Contains("No plan yet", page.Block("Plan"), StringComparison.Ordinal);
        await new BookedSessions(_site, _people).Book(new DateOnly(2026, 11, 3));
        await _encounters.Write("UPDATE Session SET State = 'Delivered'", new { });
        await _encounters.Write(
            "INSERT INTO Invitation (Id, Email, Role, HubId, State, InvitedByPersonId, InvitedAt) VALUES (@id, 'new@example.org', 'Coordinator', @hub, 'Open', @hana, @now), (@other, 'far@example.org', 'Coordinator', @birch, 'Open', @ozzie, @now)",
            new { id = Guid.CreateVersion7(), other = Guid.CreateVersion7(), hub = _people.AlderHub, birch = _people.BirchHub, hana = _hana, ozzie = _people.Ozzie, now = TestSite.Now.UtcDateTime });
        page = await _site.Home(_hana);
        Assert.Contains("Invited, no answer yet 1", page.Block("Members"), StringComparison.Ordinal);
        Assert.Contains("1 of 1 schools (100%)", page.Block("Coverage"), StringComparison.Ordinal);
        Assert.Null((await _site.Home(_people.Cora)).Block("Members"));
    }

    [Fact]
    public async Task AnAdministrator_SeesHubsMailAndImports_BehindOneEntryOfTheMenu()
    {
        var anna = await _site.Client(await People.Administrator(_site));
        foreach (var address in new[] { "/", "/administration" })
        {
            var page = await anna.Page(address);
            Assert.Contains("Alder hub 1 school, 1 employer Birch hub 1 school, 1 employer", page.Block("Hubs"), StringComparison.Ordinal);
            Assert.Contains("Nothing is stuck.", page.Block("Mail"), StringComparison.Ordinal);
            Assert.NotNull(page.Block("Open data"));
            Assert.NotNull(page.QuerySelector(".ec-menu a[href='/administration']"));
        }

        Assert.Null((await _site.Home(_hana)).Block("Open data"));
    }
}
