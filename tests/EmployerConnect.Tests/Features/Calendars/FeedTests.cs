using System.Net;
using System.Net.Http.Headers;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Calendars;
using Ical.Net;

namespace EmployerConnect.Tests.Features.Calendars;

public sealed class FeedTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private People _people = null!;
    private BookedSessions _sessions = null!;

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        _sessions = new BookedSessions(_site, _people);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Get_OwnFeed_HoldsOwnSessions()
    {
        var (_, uid) = await _sessions.Book();
        using var response = await Get(await Token(_people.Ada));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/calendar; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.True(response.Headers.CacheControl!.Private);
        Assert.NotNull(response.Headers.ETag);
        Assert.Equal(TestSite.Now, response.Content.Headers.LastModified);
        var one = Assert.Single((await Read(response)).Events);
        Assert.Equal(uid, one.Uid);
        Assert.Equal(new DateTime(2027, 2, 2, 10, 0, 0, DateTimeKind.Unspecified), one.DtStart!.Value);
        Assert.Equal("Hall, Ash School, WR1 2AA", one.Location);
        Assert.DoesNotContain("SECRET-NEED", one.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_OutsidersFeed_HoldsNothingOfOthers()
    {
        await _sessions.Book();
        using var response = await Get(await Token(_people.Olive));
        Assert.Empty((await Read(response)).Events);
    }

    [Fact]
    public async Task Get_Window_IsAYearBackAndAYearAndAHalfAhead()
    {
        await _sessions.Book(new DateOnly(2025, 12, 31), "too old");
        await _sessions.Book(new DateOnly(2026, 1, 1), "oldest");
        await _sessions.Book(new DateOnly(2028, 6, 30), "furthest");
        await _sessions.Book(new DateOnly(2028, 7, 1), "too far");
        using var response = await Get(await Token(_people.Ada));
        Assert.Equal(["furthest", "oldest"], (await Read(response)).Events.Select(one => one.Summary).Order());
    }

    [Fact]
    public async Task Get_WithTheTagSeenLast_Is304UntilSomethingChanges()
    {
        var (id, _) = await _sessions.Book();
        var token = await Token(_people.Ada);
        using var first = await Get(token);
        _site.Time.Advance(TimeSpan.FromDays(2));
        using var second = await Get(token, first.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        await _sessions.Write("UPDATE Session SET State = 'Cancelled', CancelReason = 'TooFewPupils', Sequence = Sequence + 1, UpdatedAt = @now WHERE Id = @id", new { id, now = _site.Time.GetUtcNow().UtcDateTime });
        using var third = await Get(token, first.Headers.ETag);
        var one = Assert.Single((await Read(third)).Events);
        Assert.Equal(("CANCELLED", 1), (one.Status, one.Sequence));
        Assert.Equal(TestSite.Now.AddDays(2), third.Content.Headers.LastModified);
    }

    [Fact]
    public async Task Get_TakenOffASession_IsNewThoughNothingInItIsNewer()
    {
        var (id, _) = await _sessions.Book();
        var token = await Token(_people.Bea);
        using var first = await Get(token);
        await _sessions.Write("DELETE FROM SessionPerson WHERE SessionId = @id AND PersonId = @bea", new { id, bea = _people.Bea });
        using var second = await Get(token, first.Headers.ETag, first.Content.Headers.LastModified);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Empty((await Read(second)).Events);
    }

    [Fact]
    public async Task Get_Revoked_Is404AtOnceOnEveryInstanceAlsoWithTheTag()
    {
        await using var other = new TestSite(_site);
        var token = await Token(_people.Ada);
        using var before = await Get(token, site: other);
        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        var feed = Assert.Single(await _site.With<FeedStore, IReadOnlyList<LiveFeed>>(feeds => feeds.Live(_people.Ada)));
        Assert.False(await _site.With<FeedStore, bool>(feeds => feeds.Revoke(feed.Id, _people.Olive, TestSite.Now.UtcDateTime)));
        Assert.True(await _site.With<FeedStore, bool>(feeds => feeds.Revoke(feed.Id, _people.Ada, TestSite.Now.UtcDateTime)));
        using var plain = await Get(token, site: other);
        using var tagged = await Get(token, before.Headers.ETag, site: other);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (plain.StatusCode, tagged.StatusCode));
        Assert.Null(tagged.Headers.ETag);
    }

    [Fact]
    public async Task Get_Replaced_OnlyTheNewAddressOpens()
    {
        var old = await Token(_people.Ada);
        var young = await Token(_people.Ada);
        using var first = await Get(old);
        using var second = await Get(young);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
    }

    [Theory]
    [InlineData("UPDATE Person SET IsSuspended = 1 WHERE Id = @id")]
    [InlineData("UPDATE Membership SET EndedAt = '2027-01-12 08:00:00' WHERE PersonId = @id")]
    public async Task Get_SuspendedOrWithoutARole_Is404(string change)
    {
        var token = await Token(_people.Ada);
        await _sessions.Write(change, new { id = _people.Ada });
        using var response = await Get(token);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Get_MovedToAnotherOrganisation_LosesTheFormerOnesSessions()
    {
        await _sessions.Book();
        var token = await Token(_people.Bea);
        await _sessions.Write("UPDATE Membership SET EndedAt = '2027-01-12 08:00:00' WHERE PersonId = @id", new { id = _people.Bea });
        await _sessions.Write("INSERT INTO Membership (Id, PersonId, OrganisationId, Role, SinceAt) VALUES (@key, @id, @organisation, 'Volunteer', '2027-01-12 08:00:00')",
            new { key = Guid.CreateVersion7(), id = _people.Bea, organisation = _people.OtherOptics });
        using var response = await Get(token);
        Assert.Empty((await Read(response)).Events);
    }

    [Theory]
    [InlineData("hidden")]
    [InlineData("unknown")]
    [InlineData("a%2Fb")]
    public async Task Get_UnknownToken_Is404(string token)
    {
        await Token(_people.Ada);
        using var response = await Get(token);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Create_KeepsOnlyTheHash()
    {
        var token = await Token(_people.Ada);
        Assert.Matches("^[A-Za-z0-9_-]{43}$", token);
        var stored = await _site.With<EmployerConnect.Web.Database.Database, string>(database => database.Read(work => work.Value<string>("SELECT TokenHash FROM CalendarFeed")));
        Assert.Equal(FeedToken.Hash(token), stored);
        Assert.DoesNotContain(token, stored, StringComparison.Ordinal);
    }

    private async Task<string> Token(Guid person) => (await _site.With<FeedStore, string?>(feeds => feeds.Create(person, _site.Time.GetUtcNow().UtcDateTime)))!;

    private async Task<HttpResponseMessage> Get(string token, EntityTagHeaderValue? seen = null, DateTimeOffset? since = null, TestSite? site = null)
    {
        var client = await (site ?? _site).Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/calendars/{token}.ics");
        if (seen is not null)
        {
            request.Headers.IfNoneMatch.Add(seen);
        }

        request.Headers.IfModifiedSince = since;
        return await client.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task<Calendar> Read(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return Calendar.Load(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
    }
}
