using System.Net;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Exports;

namespace EmployerConnect.Tests.Features.Exports;

/// <summary>A long list is made in the background: with progress, once, whole or not at all.</summary>
public sealed class ExportRunTests : IAsyncLifetime
{
    private readonly TestSite _site = new() { Settings = [ExportGround.RowsAtOnce(1_000)] };
    private ExportGround _ground = null!;
    private SiteClient _cora = null!;

    public async ValueTask InitializeAsync()
    {
        _ground = await ExportGround.Settle(_site);
        _cora = await _site.Client(_ground.People.Cora);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task ASmallList_ComesAtOnce_AndNothingIsKept()
    {
        await _ground.Offers(3);
        using var response = await _cora.Submit("/exports", "/exports", ("Kind", "Offers"));
        var posted = await ExportGround.File(response);
        Assert.Equal("attachment; filename=\"offers.csv\"", response.Content.Headers.GetValues("Content-Disposition").Single());
        using var linked = await _cora.Get("/exports/offers.csv");
        Assert.Equal(await ExportGround.File(linked), posted);
        // The page stays where it is, so the button may be pressed again.
        var form = SiteClient.Fill(SiteClient.Fields(await _cora.Page("/exports"), "/exports"), ("Kind", "Offers"));
        using var once = await _cora.Post("/exports", form);
        using var again = await _cora.Post("/exports", form);
        Assert.Equal(posted, await ExportGround.File(again));
        Assert.Equal(0, await _ground.Count("ExportRun"));
    }

    [Fact]
    public async Task ALongList_IsMadeWhileItsAskerLooks_AndIsThenTheirs()
    {
        await _ground.Offers(1_200);
        using (var linked = await _cora.Get("/exports/offers.csv"))
        {
            Assert.Equal("/exports?kind=Offers", linked.Headers.Location!.OriginalString);
        }

        var asks = await _cora.Page("/exports?kind=Offers");
        Assert.Contains("this list has 1,200 rows", asks.QuerySelector("#long")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(asks.QuerySelector("input[value=Offers][checked]"));

        var address = await ExportGround.Ask(_cora, "Offers");
        var page = await _cora.Page(address);
        Assert.Equal("Making your file", page.QuerySelector("h1")!.TextContent);
        Assert.Equal($"{address}/progress", page.QuerySelector("[data-progress]")!.GetAttribute("data-progress"));
        Assert.Contains("http-equiv=\"refresh\"", page.Head!.InnerHtml, StringComparison.Ordinal);
        Assert.Equal((0, "Waiting for its turn", true), await ExportGround.Progress(_cora, address));

        var seen = new List<(int, string, bool)>();
        await using var worker = new TestSite(_site)
        {
            Interruption = new Interruption(ExportRunSql.Beat, async times =>
            {
                seen.Add(await ExportGround.Progress(_cora, address));
                _site.Time.Advance(TimeSpan.FromSeconds(30 * times));
            }),
        };
        Assert.Equal(1, await _ground.RunDue(worker));
        Assert.Equal([(0, "Writing the rows", true), (41, "Writing the rows: 500 of 1,200 rows, about half a minute left", true)], seen);

        var done = await _cora.Page(address);
        Assert.Equal("Your file is ready", done.QuerySelector("h1")!.TextContent);
        Assert.Contains("1,200 rows", done.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("until tomorrow, 09:01", done.Body.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("http-equiv=\"refresh\"", done.Head!.InnerHtml, StringComparison.Ordinal);
        Assert.Equal(1_201, (await ExportGround.Lines(_cora, address)).Count);
        Assert.Contains("Ready", (await _cora.Page("/exports")).QuerySelector("#runs")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["ExportAsked Offers", "ExportMade Offers 1200", "ExportFetched Offers"], await Entries());
    }

    [Theory]
    [InlineData("Members", "members", "Cora")]
    [InlineData("Offers", "offers", "Cora")]
    [InlineData("Requests", "requests", "Cora")]
    [InlineData("Matches", "matches", "Cora")]
    [InlineData("Sessions", "sessions", "Cora")]
    [InlineData("Checks", "checks", "Cora")]
    [InlineData("Reach", "reach", "Ben")]
    [InlineData("Encounters", "encounters", "Ada")]
    [InlineData("Evidence", "evidence", "Ada")]
    public async Task TheFileIsTheSame_HoweverItIsMade(string kind, string name, string who)
    {
        await _ground.Delivered();
        var person = who switch { "Ada" => _ground.People.Ada, "Ben" => _ground.People.Ben, _ => _ground.People.Cora };
        using var linked = await (await _site.Client(person)).Get($"/exports/{name}.csv");
        var atOnce = await ExportGround.File(linked);
        Assert.True(atOnce.AsSpan().Count((byte)'\n') > 1, "The list has no row.");
        await using var slow = new TestSite(_site) { Settings = [ExportGround.RowsAtOnce(0)] };
        var client = await slow.Client(person);
        var address = await _ground.Make(client, kind);
        using var fetched = await client.Get($"{address}/file.csv");
        Assert.Equal(atOnce, await ExportGround.File(fetched));
        Assert.Equal($"attachment; filename=\"{name}.csv\"", fetched.Content.Headers.GetValues("Content-Disposition").Single());
    }

    [Fact]
    public async Task WhoeverLeavesInTheMiddle_IsTakenOverAfterTheLease_AndTheFileIsWhole()
    {
        await _ground.Offers(1_200);
        var address = await ExportGround.Ask(_cora, "Offers");
        var id = (await _ground.Run(address))!.Id;
        await _ground.Encounters.Write(
            "UPDATE ExportRun SET State = 'Running', LeasedBy = 'gone', LeasedUntil = @until, StartedAt = @now, Attempts = 1, RowsDone = 500 WHERE Id = @id",
            new { id, now = TestSite.Now.UtcDateTime, until = TestSite.Now.UtcDateTime.AddMinutes(2) });
        await _ground.Encounters.Write("INSERT INTO ExportPart (RunId, Number, Content) VALUES (@id, 0, 'half of it')", new { id });
        Assert.Equal(0, await _ground.RunDue());
        _site.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(1, await _ground.RunDue());
        var lines = await ExportGround.Lines(_cora, address);
        Assert.Equal(1_201, lines.Distinct().Count());
        Assert.StartsWith("\"Title\"", lines[0], StringComparison.Ordinal);

        await _ground.Encounters.Write("UPDATE ExportRun SET State = 'Running', LeasedBy = 'gone', LeasedUntil = @now, StartedAt = @now, Attempts = 3", new { now = TestSite.Now.UtcDateTime });
        Assert.Equal(1, await _ground.RunDue());
        Assert.Contains("begun several times", (await _cora.Page(address)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await _ground.Count("ExportPart"));
    }

    [Fact]
    public async Task WhenTheSiteStops_TheRunIsGivenBack()
    {
        await _ground.Offers(1_200);
        var address = await ExportGround.Ask(_cora, "Offers");
        using var stop = new CancellationTokenSource();
        await using var worker = new TestSite(_site) { Interruption = new Interruption(ExportRunSql.AddPart, _ => stop.CancelAsync()) };
        await Assert.ThrowsAsync<OperationCanceledException>(() => worker.With<ExportRunner, int>(runner => runner.RunDue(stop.Token)));
        Assert.Equal((ExportState.Waiting, 0, 0), ((await _ground.Run(address))!.State, (await _ground.Run(address))!.Attempts, (await _ground.Run(address))!.RowsDone));
        Assert.Equal(1, await _ground.RunDue());
        Assert.Equal(1_201, (await ExportGround.Lines(_cora, address)).Count);
    }

    [Fact]
    public async Task ThrownAwayWhileItIsMade_NothingIsKept()
    {
        await _ground.Offers(1_200);
        var address = await ExportGround.Ask(_cora, "Offers");
        await using var worker = new TestSite(_site)
        {
            Interruption = new Interruption(ExportSql.Offers, async _ =>
            {
                using var gone = await _cora.Submit(address, $"{address}/discard");
                Assert.Equal("/exports", gone.Headers.Location!.OriginalString);
            }),
        };
        Assert.Equal(1, await _ground.RunDue(worker));
        Assert.Equal((0, 0), (await _ground.Count("ExportRun"), await _ground.Count("ExportPart")));
        Assert.Equal(["ExportAsked Offers", "ExportThrownAway Offers"], await Entries());
        using var response = await _cora.Get(address);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private Task<IReadOnlyList<string>> Entries() => _site.With<Database, IReadOnlyList<string>>(database => database.Read(work =>
        work.Query<string>("SELECT CONCAT(Action, ' ', Detail) FROM AuditEntry WHERE SubjectKind = 'ExportRun' ORDER BY OccurredAt, rowid")));

    [Fact]
    public async Task TwoInstancesAtOnce_MakeItOnce()
    {
        using var meeting = new Meeting(ExportRunSql.Claim, TestContext.Current.CancellationToken);
        await using var first = new TestSite(meeting) { Settings = [ExportGround.RowsAtOnce(0)] };
        var ground = await ExportGround.Settle(first);
        await using var second = new TestSite(first);
        await ExportGround.Ask(await first.Client(ground.People.Cora), "Members");
        _ = await second.Client();
        meeting.Begin();

        var taken = await Task.WhenAll(Task.Run(() => ground.RunDue(first)), Task.Run(() => ground.RunDue(second)));

        Assert.Equal([0, 1], taken.Order());
        Assert.Equal(1, await ground.Count("ExportPart"));
        Assert.Equal(1, await ground.Count("AuditEntry WHERE Action = 'ExportMade'"));
    }
}
