using EmployerConnect.Tests.Features.Exports;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Shared;
using EmployerConnect.Web.Features.Spreadsheets;

namespace EmployerConnect.Tests.Features.Spreadsheets;

/// <summary>How far a spreadsheet is moves while its one transaction is open, and tells the truth after it.</summary>
public sealed class SheetProgressTests : IAsyncLifetime
{
    private const int Rows = 400;

    private readonly TestSite _site = new();
    private readonly List<(int Percent, string Words, bool IsLive)> _here = [];
    private readonly List<(int Percent, string Words, bool IsLive)> _elsewhere = [];
    private readonly List<int> _committed = [];
    private People _people = null!;
    private Encounters _encounters = null!;
    private Sheets _sheets = null!;
    private string _address = "";

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        _encounters = new Encounters(_site, _people);
        _sheets = new Sheets(_site, await _site.Client(_people.Cora));
        _address = await _sheets.Upload(Sheets.Many(Rows));
        using var matched = await _sheets.Client.Submit($"{_address}/columns", $"{_address}/columns");
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    /// <summary>An instance that works, at which somebody looks at each hundredth row; it breaks off at that row where one is named.</summary>
    private async Task<(TestSite Site, SiteClient Client)> Worker(int? breaksAt = null)
    {
        SiteClient? client = null;
        var worker = new TestSite(_site)
        {
            Interruption = new Interruption(SpreadsheetRowSql.Save, async times =>
            {
                if (times % 100 == 0)
                {
                    _here.Add(await ExportGround.Progress(client!, _address));
                    _elsewhere.Add(await ExportGround.Progress(_sheets.Client, _address));
                    _committed.Add(await _encounters.Value<int>("SELECT COUNT(*) FROM SpreadsheetRow WHERE Verdict = 'In'"));
                    _site.Time.Advance(TimeSpan.FromSeconds(5));
                }

                if (times == breaksAt)
                {
                    throw new InvalidOperationException("The disk is full.");
                }
            }),
        };
        // Signing in writes, and could not while the rows are written.
        client = await worker.Client(_people.Cora);
        return (worker, client);
    }

    [Fact]
    public async Task TheRows_AreCountedWhileTheyAreWritten_BeforeAnythingIsCommitted()
    {
        Assert.Equal(1, await _sheets.RunDue());
        using var asked = await _sheets.BringIn(_address);
        var (site, _) = await Worker();
        await using var worker = site;
        Assert.Equal(1, await _sheets.RunDue(worker));
        Assert.Equal(
            [
                (62, "Bringing the rows in: 100 of 400 rows", true), (75, "Bringing the rows in: 200 of 400 rows, a few seconds left", true),
                (87, "Bringing the rows in: 300 of 400 rows, a few seconds left", true), (99, "Bringing the rows in: 400 of 400 rows", true),
            ],
            _here);
        // Elsewhere one sees what was committed last: that the postcodes were looked up.
        Assert.Equal([(37, "Bringing the rows in", true)], _elsewhere.Distinct());
        Assert.Equal([0], _committed.Distinct());
        Assert.Equal(Rows, await _encounters.Value<int>("SELECT COUNT(*) FROM SpreadsheetRow WHERE Verdict = 'In'"));
        Assert.Contains("400 rows came in", await _sheets.Text(_address), StringComparison.Ordinal);
        Assert.False((await ExportGround.Progress(_sheets.Client, _address)).IsLive);
    }

    [Fact]
    public async Task LookingThrough_AndTakingBack_MoveToo()
    {
        var (first, _) = await Worker();
        await using var checking = first;
        Assert.Equal(1, await _sheets.RunDue(checking));
        Assert.Equal([25, 50, 75, 99], _here.Select(one => one.Percent));
        Assert.StartsWith("Looking through the rows: 100 of 400 rows", _here[0].Words, StringComparison.Ordinal);
        using var asked = await _sheets.BringIn(_address);
        Assert.Equal(1, await _sheets.RunDue());
        using var back = await _sheets.Client.Submit(_address, $"{_address}/take-back");
        _here.Clear();
        var (second, _) = await Worker();
        await using var taking = second;
        Assert.Equal(1, await _sheets.RunDue(taking));
        Assert.Equal([25, 50, 75, 99], _here.Select(one => one.Percent));
        Assert.StartsWith("Taking back what came in: 100 of 400 rows", _here[0].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatBreaksOff_IsForgotten_AndNothingHasMoved()
    {
        Assert.Equal(1, await _sheets.RunDue());
        using var asked = await _sheets.BringIn(_address);
        var (site, client) = await Worker(breaksAt: 250);
        await using var worker = site;
        Assert.Equal(1, await _sheets.RunDue(worker));
        Assert.Equal([62, 75], _here.Select(one => one.Percent));
        Assert.Equal("Checked", await _encounters.Value<string>("SELECT State FROM Spreadsheet"));
        Assert.Contains("Something went wrong here, and nothing was changed", await _sheets.Text(_address), StringComparison.Ordinal);
        using var again = await _sheets.BringIn(_address);
        Assert.Equal((0, "Bringing the rows in", true), await ExportGround.Progress(client, _address));
        Assert.Equal(1, await _sheets.RunDue());
        Assert.Contains("400 rows came in", await _sheets.Text(_address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AfterAProcessThatDied_TheNextBeginsFromNothing()
    {
        await _encounters.Write("UPDATE Spreadsheet SET LeasedBy = 'gone', LeasedUntil = @now, Attempts = 1, RowsDone = 300", new { now = TestSite.Now.UtcDateTime });
        var committed = new List<int>();
        await using var worker = new TestSite(_site)
        {
            Interruption = new Interruption(SpreadsheetRowSql.Save, async times => committed.AddRange(times == 1 ? [await _encounters.Value<int>("SELECT RowsDone FROM Spreadsheet")] : [])),
        };
        Assert.Equal(1, await _sheets.RunDue(worker));
        Assert.Equal([0], committed);
        Assert.Equal(Rows, await _encounters.Value<int>("SELECT COUNT(*) FROM SpreadsheetRow WHERE Verdict = 'Good'"));
    }

    [Theory]
    [InlineData(0, 400, 60, null)]
    [InlineData(400, 400, 60, null)]
    [InlineData(100, 400, 1, null)]
    [InlineData(100, 400, 3, "a few seconds left")]
    [InlineData(100, 400, 10, "about half a minute left")]
    [InlineData(100, 400, 20, "about a minute left")]
    [InlineData(100, 400, 60, "about 3 minutes left")]
    [InlineData(100, 400, 3600, "about 3 hours left")]
    public void WhatIsLeft_IsSaidRoughly(int done, int total, int seconds, string? words) => Assert.Equal(words, ProgressWords.Left(done, total, TimeSpan.FromSeconds(seconds)));
}
