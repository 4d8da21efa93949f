using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.Features.Sessions;

/// <summary>Sessions to come and those that are over, twenty at a time.</summary>
public sealed class SessionListTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private People _people = null!;

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        var now = TestSite.Now.UtcDateTime;
        for (var number = 0; number < 21; number++)
        {
            await Session($"To come {number:00}", now.AddDays(30 + number));
        }

        await Session("Over", now.AddDays(-900));
        await Session("Just over", now.AddDays(-1));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Get_ShowsTheNearestFirst_AndTheLastOnTheNextPage()
    {
        var cora = await _site.Client(_people.Cora);
        var page = await cora.Page("/sessions");
        Assert.Equal(Enumerable.Range(0, 20).Select(number => $"To come {number:00}"), Titles(page));
        Assert.Equal(["To come (21)", "Past (2)"], page.QuerySelectorAll(".ec-filter > *").Select(one => one.TextContent));
        Assert.Equal(["To come 20"], Titles(await cora.Page(page.QuerySelector("a[rel=next]")!.GetAttribute("href")!)));
    }

    [Fact]
    public async Task Get_Past_ShowsTheLatestFirst_HoweverLongAgo() =>
        Assert.Equal(["Just over", "Over"], Titles(await (await _site.Client(_people.Cora)).Page("/sessions?show=past")));

    [Fact]
    public async Task Get_AsAnOutsider_ShowsNothing()
    {
        foreach (var outsider in new[] { _people.Ozzie, _people.Otto, _people.Olive, _people.Ben })
        {
            var page = await (await _site.Client(outsider)).Page("/sessions?show=past");
            Assert.Empty(Titles(page));
            Assert.Equal("No session is over yet.", page.QuerySelector(".ec-empty")!.TextContent.Trim());
        }
    }

    private static IEnumerable<string> Titles(AngleSharp.Dom.IDocument page) => page.QuerySelectorAll(".ec-card h3 a").Select(link => link.TextContent);

    private Task<int> Session(string title, DateTime startsAt) => new Encounters(_site, _people).Write(
        """
        INSERT INTO Session (Id, HubId, Title, Activity, OnDate, StartMinute, DurationMinutes, StartsAt, EndsAt, Delivery, GroupSize, YearGroups, ClearanceNeeded, State, CalendarUid, Sequence, Version, CreatedAt, UpdatedAt, WholeDays, VolunteersNeeded, Link)
        VALUES (@id, @hub, @title, 1, @onDate, 600, 60, @startsAt, @endsAt, 4, 20, 512, 0, 'Booked', @uid, 0, 1, @startsAt, @startsAt, 0, 1, 'https://meet.example.org/x')
        """,
        new { id = Guid.CreateVersion7(), hub = _people.AlderHub, title, onDate = DateOnly.FromDateTime(startsAt), startsAt, endsAt = startsAt.AddHours(1), uid = $"{Guid.CreateVersion7()}" });
}
