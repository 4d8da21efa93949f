using EmployerConnect.Tests.Features.Calendars;
using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.Features.Home;

public sealed class SchoolHomeTests : IAsyncLifetime
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
    public async Task ARequestWaiting_SaysHowLong_AndHowManyOffersFit()
    {
        var request = await _encounters.Request();
        await _encounters.Write("UPDATE EncounterRequest SET CreatedAt = @at", new { at = TestSite.Now.UtcDateTime.AddDays(-12) });
        Assert.Contains("1 session still wanted, asked for 12 days ago No offer fits yet; nothing is proposed yet", (await _site.Home(_people.Ada)).Block("Requests waiting"), StringComparison.Ordinal);
        var offer = await _encounters.Offer();
        var page = await _site.Home(_people.Ada);
        Assert.Contains("1 offer fits", page.Block("Requests waiting"), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"a[href='/requests/{request}/matches']"));
        Assert.Null((await _site.Home(_people.Olive)).Block("Requests waiting"));
        await _encounters.Match(offer, request);
        Assert.Null((await _site.Home(_people.Ada)).Block("Requests waiting"));
    }

    [Fact]
    public async Task ASessionThatIsOver_IsToBeCounted_UntilItIs()
    {
        var (id, _) = await new BookedSessions(_site, _people).Book(new DateOnly(2027, 1, 11));
        var page = await _site.Home(_people.Ada);
        Assert.Contains("Record who was reached", page.Block("Who was reached?"), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"a[href='/sessions/{id}/reach']"));
        Assert.Null(page.Block("Sessions coming"));
        Assert.Null((await _site.Home(_people.Ben)).Block("Who was reached?"));
        Assert.Null((await _site.Home(_people.Olive)).Block("Who was reached?"));
        await _encounters.Write("UPDATE Session SET State = 'Delivered'", new { });
        Assert.Null((await _site.Home(_people.Ada)).Block("Who was reached?"));
    }

    [Fact]
    public async Task TheGaps_AreYearsOfTheSchoolAgainstBenchmarks_InWords()
    {
        await _encounters.Write("UPDATE School SET LowAge = 11, HighAge = 16", new { });
        Assert.Equal(["7", "8", "9", "10", "11"], await Years());
        Assert.Contains("No year group has had an encounter since 1 September", (await _site.Home(_people.Ada)).Block("Who has met nobody yet"), StringComparison.Ordinal);
        await new BookedSessions(_site, _people).Book();
        Assert.Equal("1 booked", await Cell(9, 5));
        Assert.Equal("None yet", await Cell(9, 6));
        Assert.Equal("None yet", await Cell(8, 5));
        await _encounters.Write("UPDATE Session SET State = 'Delivered', OnDate = '2026-11-03'", new { });
        Assert.Equal("1 had", await Cell(9, 5));
        Assert.Contains("Year 7, Year 8, Year 10 and Year 11 have had no encounter", (await _site.Home(_people.Ada)).Block("Who has met nobody yet"), StringComparison.Ordinal);
        Assert.Contains("No year group has had", (await _site.Home(_people.Olive)).Block("Who has met nobody yet"), StringComparison.Ordinal);
        // Last year's does not count.
        await _encounters.Write("UPDATE Session SET OnDate = '2026-08-31'", new { });
        Assert.Equal("None yet", await Cell(9, 5));
        // A request that names no benchmark counts by its offer.
        await _encounters.Write("UPDATE Session SET OnDate = '2026-09-01'", new { });
        await _encounters.Write("UPDATE EncounterRequest SET Benchmarks = 0", new { });
        await _encounters.Write("UPDATE Offer SET Benchmarks = 64", new { });
        Assert.Equal("1 had", await Cell(9, 6));
    }

    private async Task<IEnumerable<string>> Years() =>
        (await _site.Home(_people.Ada)).QuerySelectorAll(".ec-gaps tbody th").Select(cell => cell.TextContent.Split(':')[0].Trim());

    private async Task<string> Cell(int year, int benchmark) =>
        (await _site.Home(_people.Ada)).QuerySelectorAll(".ec-gaps tbody tr").Single(row => row.QuerySelector("th")!.TextContent.StartsWith($"{year}", StringComparison.Ordinal)).QuerySelectorAll("td")[benchmark - 5].TextContent;
}
