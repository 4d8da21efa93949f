using System.Net;
using System.Text.Json;
using EmployerConnect.Tests.Features.Offers;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Reach;

namespace EmployerConnect.Tests.Features.Reach;

/// <summary>Ash School is a mile or so from Brook Builders; Elm School 11 miles, Fir School 13, and Oak School in another county.</summary>
public sealed class ReachTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private People _people = null!;

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        await _site.With<Database, int>(database => database.Commit(async work =>
        {
            var now = TestSite.Now.UtcDateTime;
            await People.School(work, _people.AlderHub, Guid.CreateVersion7(), "Elm School", 990003, "DY11 5AA", 52.339, -2.20, now);
            await People.School(work, _people.AlderHub, Guid.CreateVersion7(), "Fir School", 990004, "DY10 5AA", 52.368, -2.20, now);
            return 0;
        }));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task TheFormsPreview_CountsSchools_TheUnserved_AndWhatTheNextRadiusAdds()
    {
        var ben = await _site.Client(_people.Ben);
        using var answer = JsonDocument.Parse(await (await ben.Get("/offers/reach?postcode=WR5&radiusMiles=10")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("""{"schools":1,"withoutEncounter":1,"next":{"radiusMiles":15,"more":2,"withoutEncounter":2}}""", answer.RootElement.GetRawText());
    }

    [Fact]
    public async Task ASchoolWithABookedSession_IsNotWithoutEncounter()
    {
        await Book();
        var ben = await _site.Client(_people.Ben);
        using var answer = await ben.Get("/offers/reach?postcode=WR5&radiusMiles=10");
        Assert.StartsWith("""{"schools":1,"withoutEncounter":0,""", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AtTheWidestRadius_NothingIsWider()
    {
        var ben = await _site.Client(_people.Ben);
        using var answer = await ben.Get("/offers/reach?postcode=WR5&radiusMiles=100");
        Assert.Contains("\"schools\":4,", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("\"next\":null", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postcode=WR5&radiusMiles=ten", "whole number of miles")]
    [InlineData("postcode=WR5&radiusMiles=101", "whole number of miles")]
    [InlineData("postcode=WR5&radiusMiles=-1", "whole number of miles")]
    [InlineData("postcode=WR5", "whole number of miles")]
    [InlineData("postcode=nowhere&radiusMiles=10", "not a UK postcode")]
    [InlineData("radiusMiles=10", "Enter a postcode")]
    [InlineData("postcode=ZE1+0AA&radiusMiles=10", "We do not know where ZE1 0AA is")]
    public async Task WhatCannotBeCounted_IsASentence(string query, string says)
    {
        var ben = await _site.Client(_people.Ben);
        using var answer = await ben.Get($"/offers/reach?{query}");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains(says, json.RootElement.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outsiders_CountNothing_AndSeeNoOffersReach()
    {
        var offer = await SomeOffers.Publish(_site, _people);
        using var school = await (await _site.Client(_people.Ada)).Get("/offers/reach?postcode=WR5&radiusMiles=10");
        Assert.Equal(HttpStatusCode.Forbidden, school.StatusCode);
        using var other = await (await _site.Client(_people.Otto)).Get($"/offers/{offer.Id}/reach");
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [Fact]
    public async Task AnOffersPage_ListsTheSchools_AndSaysWhatMoreMilesReach()
    {
        var offer = await SomeOffers.Publish(_site, _people);
        var page = await (await _site.Client(_people.Ben)).Page($"/offers/{offer.Id}/reach");
        Assert.Contains("Moving from 10 to 15 miles reaches 2 more schools, 2 without an encounter this year.", page.Body!.TextContent, StringComparison.Ordinal);
        var row = Assert.Single(page.QuerySelectorAll("tbody tr"));
        Assert.Contains("Ash School", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("None yet", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnOnlineOffer_ReachesEverybody()
    {
        var offer = await SomeOffers.Publish(_site, _people, SomeOffers.Talk with { Deliveries = EmployerConnect.Matching.Deliveries.Virtual, Place = null, RadiusMiles = 0 });
        var page = await (await _site.Client(_people.Ben)).Page($"/offers/{offer.Id}/reach");
        Assert.Contains("online only", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(10, 15)]
    [InlineData(12, 15)]
    [InlineData(99, 100)]
    [InlineData(100, null)]
    public void TheNextRadius_IsTheNextRoundOne(int radius, int? next) => Assert.Equal(next, SchoolsInReach.Wider(radius));

    [Fact]
    public void NextWords_SayOneSchoolAndNone()
    {
        NearSchool[] schools = [School("A", 1_000, 0), School("B", 17_000, 2)];
        Assert.Equal("Moving from 10 to 15 miles reaches 1 more school, each of them with an encounter this year.", SchoolsInReach.Of(10, schools).NextWords());
        Assert.Equal("Moving from 2 to 3 miles reaches no further school.", SchoolsInReach.Of(2, schools).NextWords());
        Assert.Null(SchoolsInReach.Of(100, schools).NextWords());
    }

    private static NearSchool School(string name, int metres, int encounters) =>
        new() { Id = Guid.CreateVersion7(), Name = name, Latitude = 52, Longitude = -2, EncountersThisYear = encounters, Metres = metres };

    private async Task Book()
    {
        var some = new Encounters(_site, _people);
        var match = await some.Match(await some.Offer(), await some.Request(), MatchState.Approved);
        var session = Guid.CreateVersion7();
        await some.Write(
            """
            INSERT INTO Session (Id, HubId, Title, Activity, OnDate, StartMinute, DurationMinutes, StartsAt, EndsAt, Delivery, Place, GroupSize, YearGroups, State, CalendarUid, Sequence, Version, CreatedAt, UpdatedAt)
            VALUES (@session, @hub, 'Life on a building site', 1, @day, 600, 60, @starts, @ends, 1, 'The hall', 30, 512, 'Booked', 'one@example.org', 0, 1, @starts, @starts)
            """,
            new { session, hub = _people.AlderHub, day = Encounters.Day, starts = Encounters.Day.ToDateTime(new TimeOnly(10, 0)), ends = Encounters.Day.ToDateTime(new TimeOnly(11, 0)) });
        await some.Write("INSERT INTO SessionMatch (SessionId, MatchId) VALUES (@session, @match)", new { session, match });
    }
}
