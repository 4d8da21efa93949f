using EmployerConnect.Tests.Features.Exports;
using EmployerConnect.Tests.Features.Plans;
using EmployerConnect.Tests.Features.Spreadsheets;
using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.Features.Home;

/// <summary>Who leaves the page of long work is led back to it from home; nobody else is.</summary>
public sealed class UnderWayTests : IAsyncLifetime
{
    private readonly TestSite _site = new() { Settings = [ExportGround.RowsAtOnce(0)] };
    private PlanGround _ground = null!;
    private SiteClient _cora = null!;

    public async ValueTask InitializeAsync()
    {
        _ground = await PlanGround.Settle(_site);
        _cora = await _site.Client(_ground.People.Cora);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private static async Task<string> Shown(SiteClient client) =>
        string.Join(" | ", (await client.Page("/")).QuerySelectorAll("section[aria-labelledby='under-way'] li").Select(item => item.TextContent));

    [Fact]
    public async Task EverythingThatIsBeingMade_IsListed_UntilItIsDone()
    {
        Assert.Equal("", await Shown(_cora));
        var plan = await _ground.Ask();
        _site.Time.Advance(TimeSpan.FromSeconds(1));
        var sheets = new Sheets(_site, _cora);
        var sheet = await sheets.Upload(Sheets.Many(301));
        using var matched = await _cora.Submit($"{sheet}/columns", $"{sheet}/columns");
        _site.Time.Advance(TimeSpan.FromSeconds(1));
        var file = await ExportGround.Ask(_cora, "Members");
        Assert.Equal("A plan for your hub | Your spreadsheet list.csv | Your download: Members", await Shown(_cora));
        var links = (await _cora.Page("/")).QuerySelectorAll("section[aria-labelledby='under-way'] a").Select(link => link.GetAttribute("href"));
        Assert.Equal([$"/plans/runs/{plan}", sheet, file], links);
        foreach (var other in new[] { _ground.People.Carl, _ground.People.Ozzie, _ground.People.Ben })
        {
            Assert.Equal("", await Shown(await _site.Client(other)));
        }

        await _ground.RunDue();
        await sheets.RunDue();
        Assert.Equal("Your download: Members", await Shown(_cora));
        await new ExportGround(_site, _ground.People).RunDue();
        Assert.Equal("Your download: Members: ready for you to fetch", await Shown(_cora));
        Assert.NotEmpty(await ExportGround.Lines(_cora, file));
        Assert.Equal("", await Shown(_cora));
    }

    [Fact]
    public async Task WhoHasLostTheRole_IsLedNowhere()
    {
        await _ground.Ask();
        await ExportGround.Ask(_cora, "Members");
        await _ground.Encounters.Write("UPDATE Membership SET EndedAt = @now WHERE PersonId = @Cora", new { _ground.People.Cora, now = TestSite.Now.UtcDateTime });
        Assert.Equal("", await Shown(_cora));
    }
}
