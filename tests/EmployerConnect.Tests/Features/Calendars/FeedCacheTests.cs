using System.IO.Compression;
using System.Net;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Calendars;
using Microsoft.Extensions.DependencyInjection;

namespace EmployerConnect.Tests.Features.Calendars;

public sealed class FeedCacheTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private People _people = null!;
    private BookedSessions _sessions = null!;
    private string _token = "";

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        _sessions = new BookedSessions(_site, _people);
        await _sessions.Book();
        _token = (await _site.With<FeedStore, string?>(feeds => feeds.Create(_people.Ada, TestSite.Now.UtcDateTime)))!;
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private FeedCache Cache => _site.Services.GetRequiredService<FeedCache>();

    [Fact]
    public async Task Get_TheSameDataTwice_IsBuiltOnce()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Get()));
        Assert.All(answers, answer => Assert.Equal(answers[0].Bytes, answer.Bytes));
        Assert.Equal(1, Cache.Built);
        // Something that is not in this feed has changed: read again, and still not built again.
        await _sessions.Write("UPDATE Membership SET SinceAt = '2026-01-01 00:00:00' WHERE PersonId = @olive", new { olive = _people.Olive });
        var later = await Get();
        Assert.Equal(answers[0].Tag, later.Tag);
        Assert.Equal(1, Cache.Built);
    }

    [Fact]
    public async Task Get_NotModified_BuildsNothing()
    {
        var (tag, _, _) = await Get();
        await using var other = new TestSite(_site);
        var (again, status, _) = await Get(tag, site: other);
        Assert.Equal(HttpStatusCode.NotModified, status);
        Assert.Equal(tag, again);
        Assert.Equal(0, other.Services.GetRequiredService<FeedCache>().Built);
    }

    [Fact]
    public async Task Get_TwoInstances_GiveTheSameBytesAndTag()
    {
        await using var other = new TestSite(_site);
        var (first, second) = (await Get(), await Get(site: other));
        Assert.Equal(first.Tag, second.Tag);
        Assert.Equal(first.Bytes, second.Bytes);
    }

    [Fact]
    public async Task Get_NextMonth_HasAnotherTag()
    {
        var (first, _, _) = await Get();
        _site.Time.SetUtcNow(new DateTimeOffset(2027, 1, 31, 23, 59, 0, TimeSpan.Zero));
        var (same, _, _) = await Get();
        _site.Time.SetUtcNow(new DateTimeOffset(2027, 2, 1, 0, 0, 0, TimeSpan.Zero));
        var (next, _, _) = await Get();
        Assert.Equal(first, same);
        Assert.NotEqual(first, next);
    }

    [Fact]
    public async Task Get_OrganisationRenamed_IsNew()
    {
        var (first, _, _) = await Get();
        await _sessions.Write("UPDATE Organisation SET Name = 'Brook and Sons' WHERE Id = @id", new { id = _people.BrookBuilders });
        var (second, status, _) = await Get(first);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task Get_Gzip_UnpacksToTheSameBytesUnderATagOfItsOwn()
    {
        var plain = await Get();
        using var packed = await Answer(null, "gzip, deflate, br", _site);
        Assert.Equal("gzip", Assert.Single(packed.Content.Headers.ContentEncoding));
        Assert.Contains("Accept-Encoding", packed.Headers.Vary);
        Assert.NotEqual(plain.Tag, packed.Headers.ETag!.Tag);
        await using var gzip = new GZipStream(await packed.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        await gzip.CopyToAsync(unpacked, TestContext.Current.CancellationToken);
        Assert.Equal(plain.Bytes, unpacked.ToArray());
        foreach (var tag in new[] { plain.Tag!, packed.Headers.ETag.Tag, $"W/{plain.Tag}" })
        {
            using var seen = await Answer(tag, "gzip", _site);
            Assert.Equal(HttpStatusCode.NotModified, seen.StatusCode);
        }

        using var refused = await Answer(null, "gzip;q=0", _site);
        Assert.Empty(refused.Content.Headers.ContentEncoding);
    }

    [Fact]
    public void Body_Bounded_ForgetsTheLeastRecentlyAskedFor()
    {
        var cache = new FeedCache(mostBytes: 250);
        var built = new List<string>();
        void Ask(string tag) => cache.Body(tag, () =>
        {
            built.Add(tag);
            return new FeedBody(new FeedVersion(tag, default), new byte[80], new byte[20]);
        });
        Ask("a");
        Ask("b");
        Ask("a");
        Ask("c");
        Assert.Equal(200, cache.Bytes);
        Ask("a");
        Ask("b");
        Assert.Equal(["a", "b", "c", "b"], built);
        Assert.InRange(cache.Bytes, 0, 250);
    }

    [Fact]
    public void Body_ThatFailed_IsBuiltAgain()
    {
        var cache = new FeedCache();
        Assert.Throws<InvalidOperationException>(() => cache.Body("a", () => throw new InvalidOperationException("no")));
        Assert.Null(cache.Find("a"));
        Assert.Equal("a", cache.Body("a", () => new FeedBody(new FeedVersion("a", default), [], [])).Version.Tag);
    }

    private async Task<(string? Tag, HttpStatusCode Status, byte[] Bytes)> Get(string? seen = null, TestSite? site = null)
    {
        using var response = await Answer(seen, null, site ?? _site);
        return (response.Headers.ETag?.Tag, response.StatusCode, await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private async Task<HttpResponseMessage> Answer(string? seen, string? encodings, TestSite site)
    {
        var client = await site.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/calendars/{_token}.ics");
        if (seen is not null)
        {
            request.Headers.Add("If-None-Match", seen);
        }

        if (encodings is not null)
        {
            request.Headers.Add("Accept-Encoding", encodings);
        }

        return await client.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
