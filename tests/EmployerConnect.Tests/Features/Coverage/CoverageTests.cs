using System.Net;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Coverage;
using EmployerConnect.Web.Features.Matches;

namespace EmployerConnect.Tests.Features.Coverage;

public sealed class CoverageTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private People _people = null!;

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        await _site.With<Database, int>(database => database.Commit(async work =>
        {
            await People.School(work, _people.AlderHub, Guid.CreateVersion7(), "Elm School", 990003, "DY11 5AA", 52.339, -2.20, TestSite.Now.UtcDateTime);
            return await work.Execute("UPDATE School SET Pupils = 200");
        }));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task TheHubsPeople_SeeItsSchools_TheColdestFirst()
    {
        await Deliver(60);
        await new Encounters(_site, _people).Request();
        var page = await (await _site.Client(_people.Cora)).Page($"/hubs/{_people.AlderHub}/coverage");
        var rows = page.QuerySelectorAll("tbody tr").Select(row => string.Join(' ', row.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.Equal(2, rows.Count);
        Assert.StartsWith("Elm School", rows[0], StringComparison.Ordinal);
        Assert.Contains("None yet", rows[0], StringComparison.Ordinal);
        Assert.EndsWith("Sessions still wanted: 1 Encounters: 1 For each pupil: 0.30 Pupils reached: 60", rows[1], StringComparison.Ordinal);
        Assert.Contains("1 school of 2 has met no employer", string.Join(' ', page.Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        var map = page.QuerySelector("[data-map]")!.GetAttribute("data-map")!;
        Assert.Contains("\"kind\":\"cold\",\"label\":\"Elm School\"", map, StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"school\",\"label\":\"Ash School\"", map, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASmallNumberOfPupils_IsNotShown()
    {
        await Deliver(4);
        var text = (await (await _site.Client(_people.Cora)).Page($"/hubs/{_people.AlderHub}/coverage")).QuerySelector("tbody")!.TextContent;
        Assert.Contains("fewer than 5", text, StringComparison.Ordinal);
        Assert.Contains("too few to say", text, StringComparison.Ordinal);
        Assert.DoesNotContain("0.02", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Name", "Ash School", "ascending")]
    [InlineData("Encounters", "Elm School", "ascending")]
    [InlineData("PerPupil", "Elm School", "ascending")]
    [InlineData("Unmet", "Ash School", "descending")]
    public async Task TheTable_IsSorted_AndSaysSo(string sort, string first, string direction)
    {
        await Deliver(60);
        await new Encounters(_site, _people).Request();
        var page = await (await _site.Client(_people.Cora)).Page($"/hubs/{_people.AlderHub}/coverage?sort={sort}");
        Assert.StartsWith(first, page.QuerySelector("tbody td")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(direction, Assert.Single(page.QuerySelectorAll("th[aria-sort]"), column => column.GetAttribute("aria-sort") != "none").GetAttribute("aria-sort"));
    }

    [Fact]
    public async Task Outsiders_SeeNothing()
    {
        foreach (var (person, code) in new[] { (_people.Ozzie, HttpStatusCode.NotFound), (_people.Ada, HttpStatusCode.Forbidden), (_people.Ben, HttpStatusCode.Forbidden) })
        {
            using var answer = await (await _site.Client(person)).Get($"/hubs/{_people.AlderHub}/coverage");
            Assert.Equal(code, answer.StatusCode);
        }
    }

    [Fact]
    public void Warmth_GoesByTheWholeHubsEncountersForEachPupil()
    {
        var hub = HubCoverage.Of(Guid.Empty, "Hub", CoverageSort.Need, [School("Warm", 100, 2, 90), School("Cool", 100, 1, 10), School("Cold", 100, 0, 0), School("Unknown", null, 1, 5)]);
        Assert.Equal(100.0 / 300, hub.PerPupil);
        Assert.Equal(["Cold", "Cool", "Warm", "Unknown"], hub.Schools.Select(school => school.Name));
        Assert.Equal([Warmth.Cold, Warmth.Cool, Warmth.Warm, Warmth.Warm], hub.Schools.Select(hub.WarmthOf));
        Assert.Null(HubCoverage.Of(Guid.Empty, "Hub", CoverageSort.Need, [School("Unknown", null, 0, 0)]).PerPupil);
    }

    private static SchoolCoverage School(string name, int? pupils, int encounters, int reached) =>
        new() { Id = Guid.CreateVersion7(), Name = name, Pupils = pupils, Encounters = encounters, Reached = reached };

    private async Task Deliver(int pupils)
    {
        var some = new Encounters(_site, _people);
        var match = await some.Match(await some.Offer(), await some.Request(), MatchState.Approved);
        var (session, day) = (Guid.CreateVersion7(), new DateOnly(2026, 11, 3));
        await some.Write(
            """
            INSERT INTO Session (Id, HubId, Title, Activity, OnDate, StartMinute, DurationMinutes, StartsAt, EndsAt, Delivery, Place, GroupSize, YearGroups, State, CalendarUid, Sequence, Version, CreatedAt, UpdatedAt)
            VALUES (@session, @hub, 'Life on a building site', 1, @day, 600, 60, @starts, @ends, 1, 'The hall', 30, 512, 'Delivered', 'one@example.org', 0, 1, @starts, @starts)
            """,
            new { session, hub = _people.AlderHub, day, starts = day.ToDateTime(new TimeOnly(10, 0)), ends = day.ToDateTime(new TimeOnly(11, 0)) });
        await some.Write("INSERT INTO SessionMatch (SessionId, MatchId) VALUES (@session, @match)", new { session, match });
        await some.Write("INSERT INTO SessionReach (SessionId, OrganisationId, YearGroup, Pupils) VALUES (@session, @school, 9, @pupils)", new { session, school = _people.AshSchool, pupils });
    }
}
