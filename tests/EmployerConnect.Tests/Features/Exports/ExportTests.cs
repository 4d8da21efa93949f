using System.Net;
using System.Text;
using EmployerConnect.Tests.Features.Calendars;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Exports;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Tests.Features.Exports;

/// <summary>Lists as CSV: of one's own alone, safe to open, in a form that Excel reads.</summary>
public sealed class ExportTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private People _people = null!;
    private Encounters _encounters = null!;
    private BookedSessions _sessions = null!;

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        _encounters = new Encounters(_site, _people);
        _sessions = new BookedSessions(_site, _people);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+44", "\"'+44\"")]
    [InlineData("-cmd", "\"'-cmd\"")]
    [InlineData("@SUM", "\"'@SUM\"")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("\0=x", "\"'=x\"")]
    [InlineData("＝x", "\"'＝x\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("plain, with a comma", "\"plain, with a comma\"")]
    public void Cells_RunNothing(string value, string cell) => Assert.Equal(cell, CsvText.Cell(value));

    [Fact]
    public void NumbersAndDates_StayWhatTheyAre() =>
        Assert.Equal("-5,2027-01-14,Yes,,\"Booked\"", CsvText.Row([-5, new DateOnly(2027, 1, 14), true, null, EmployerConnect.Web.Features.Sessions.SessionState.Booked]));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(5, 5)]
    [InlineData(4, "fewer than 5")]
    [InlineData(1, "fewer than 5")]
    [InlineData(null, null)]
    public void SmallNumbers_AreNotTold_BeyondTheSchoolAndItsHub(int? reached, object? shown) => Assert.Equal(shown, ExportWords.Outside(reached));

    [Theory]
    [InlineData("members", "Brook Builders")]
    [InlineData("offers", "'=Life on a building site")]
    [InlineData("requests", "Construction for Year 9")]
    [InlineData("matches", "'=Life on a building site")]
    [InlineData("sessions", "'=Life on a building site")]
    public async Task HubLists_HoldTheHubsOwn(string list, string own)
    {
        await Ground();
        var lines = await Lines(_people.Cora, $"/exports/{list}.csv");
        Assert.Contains(lines, line => line.Contains(own, StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains('@', StringComparison.Ordinal));
        Assert.DoesNotContain(await Lines(_people.Ozzie, $"/exports/{list}.csv"), line => line.Contains(own, StringComparison.Ordinal));
        foreach (var member in new[] { _people.Ada, _people.Ben })
        {
            using var refused = await (await _site.Client(member)).Get($"/exports/{list}.csv");
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }
    }

    [Fact]
    public async Task Sessions_HaveTheirCounts_ForTheHub()
    {
        await Ground();
        Assert.Contains("2027-02-02,\"10:00\",\"11:00\",\"'=Life on a building site\",\"Careers talk\",\"Delivered\",\"Brook Builders\",\"Ash School\",\"At school\",\"Ash School, WR1 2AA\",\"Year 9\",30,4", await Lines(_people.Cora, "/exports/sessions.csv"));
    }

    [Fact]
    public async Task Checks_AreOfTheHub_AndEachReadingIsAudited()
    {
        await _encounters.Write("INSERT INTO VolunteerClearance (Id, PersonId, Level, IssuedOn, ExpiresOn, SeenByPersonId, SeenAt) VALUES (@Bea, @Bea, 1, '2026-01-12', '2027-02-12', @Carl, @now)", new { _people.Bea, _people.Carl, now = TestSite.Now.UtcDateTime });
        var before = await _encounters.Value<int>("SELECT COUNT(*) FROM AuditEntry WHERE Action = 'ClearancesRead'");
        var lines = await Lines(_people.Cora, "/exports/checks.csv");
        Assert.Equal("\"Bea Brook\",\"Brook Builders\",\"Enhanced DBS check\",2027-02-12,\"Coming to its end\",0", lines[1]);
        Assert.DoesNotContain(lines, line => line.Contains("Otto", StringComparison.Ordinal));
        Assert.Equal(before + 1, await _encounters.Value<int>("SELECT COUNT(*) FROM AuditEntry WHERE Action = 'ClearancesRead'"));
    }

    [Fact]
    public async Task ASchool_TakesItsEvidence_ByYearGroupAndBenchmark()
    {
        await Ground();
        var encounters = await Lines(_people.Ada, "/exports/encounters.csv");
        Assert.Contains("\"2026/27\",2027-02-02,\"'=Life on a building site\",\"Careers talk\",\"Brook Builders\",\"Ash School\",\"Delivered\",\"Benchmark 5\",\"Year 9\",30,9,4", encounters);
        Assert.Equal(2, encounters.Count);
        Assert.Equal(["\"School\",\"School year\",\"Benchmark\",\"Year group\",\"Encounters\",\"Pupils reached\",\"Employers\"", "\"Ash School\",\"2026/27\",5,9,1,4,1"], await Lines(_people.Ada, "/exports/evidence.csv"));
        Assert.Single(await Lines(_people.Olive, "/exports/evidence.csv"));
        using var refused = await (await _site.Client(_people.Ben)).Get("/exports/evidence.csv");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task AnEmployer_TakesItsReach_WithoutSmallNumbers()
    {
        await Ground();
        var line = (await Lines(_people.Ben, "/exports/reach.csv"))[1];
        Assert.EndsWith(",30,\"fewer than 5\"", line, StringComparison.Ordinal);
        Assert.DoesNotContain(await Lines(_people.Otto, "/exports/reach.csv"), one => one.Contains("Brook", StringComparison.Ordinal));
        using var refused = await (await _site.Client(_people.Ada)).Get("/exports/reach.csv");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task PagesLeadToTheirFile()
    {
        var cora = await _site.Client(_people.Cora);
        foreach (var (page, file) in new[] { ("/sessions", "sessions"), ("/offers", "offers"), ("/requests", "requests"), ("/matches", "matches"), ("/clearances", "checks"), ("/joining", "members") })
        {
            Assert.NotNull((await cora.Page(page)).QuerySelector($"a[href='/exports/{file}.csv']"));
        }

        Assert.NotNull((await (await _site.Client(_people.Ada)).Page("/sessions")).QuerySelector("a[href='/exports/evidence.csv']"));
        Assert.NotNull((await (await _site.Client(_people.Ben)).Page("/sessions")).QuerySelector("a[href='/exports/reach.csv']"));
    }

    /// <summary>A delivered session of Alder hub that reached four pupils.</summary>
    private async Task Ground()
    {
        var (session, _) = await _sessions.Book(title: "=Life on a building site");
        await _sessions.Write("UPDATE Session SET State = 'Delivered' WHERE Id = @session", new { session });
        await _sessions.Write("INSERT INTO SessionReach (SessionId, OrganisationId, YearGroup, Pupils) VALUES (@session, @AshSchool, 9, 4)", new { session, _people.AshSchool });
    }

    /// <summary>The lines of a file as Excel gets it.</summary>
    private async Task<IReadOnlyList<string>> Lines(Guid person, string address)
    {
        using var response = await (await _site.Client(person)).Get(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/csv; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal($"attachment; filename=\"{address[(address.LastIndexOf('/') + 1)..]}\"", response.Content.Headers.GetValues("Content-Disposition").Single());
        Assert.Contains("no-store", response.Headers.GetValues("Cache-Control").Single(), StringComparison.Ordinal);
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        return [.. Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];
    }
}
