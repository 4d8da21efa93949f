using System.Net;
using System.Text.Json;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;

namespace EmployerConnect.Tests.Features.Places;

public sealed class PlaceSuggestionTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private People _people = null!;
    private SiteClient _visitor = null!;

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        _visitor = await _site.Client(address: "203.0.113.9");
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("/suggest/places?q=redd", "Redditch, Worcestershire")]
    [InlineData("/suggest/places?q=SEVERN", "Upton upon Severn, Worcestershire")]
    [InlineData("/suggest/places?q=garden+c", "Letchworth Garden City, Hertfordshire|Welwyn Garden City, Hertfordshire")]
    [InlineData("/suggest/places?q=ash", "Ash School, WR1 2AA")]
    [InlineData("/suggest/schools?q=ash", "Ash School, WR1 2AA")]
    [InlineData("/suggest/schools?q=scho", "Ash School, WR1 2AA|Oak School, AL1 1AA")]
    [InlineData("/suggest/schools?q=redd", "")]
    [InlineData("/suggest/schools?q=%25%25", "")]
    [InlineData("/suggest/places?q=r", "")]
    [InlineData("/suggest/places?q=%20a%20", "")]
    [InlineData("/suggest/places", "")]
    public async Task WordsThatBeginSo_AreProposed_FromTwoLettersOn(string address, string proposals)
    {
        Assert.Equal(proposals, string.Join('|', await Proposed(_visitor, address)));
    }

    [Fact]
    public async Task ClosedSchools_AreNotProposed_AndNeverMoreThanTen()
    {
        await _site.With<Database, int>(database => database.Commit(async work =>
        {
            for (var number = 0; number < 12; number++)
            {
                await People.School(work, _people.AlderHub, Guid.CreateVersion7(), $"Elm School {number}", 991000 + number, "WR1 2AA", 52.19, -2.22, TestSite.Now.UtcDateTime);
            }

            return await work.Execute("UPDATE School SET IsOpen = 0 WHERE Name = 'Oak School'");
        }));
        Assert.Equal(10, (await Proposed(_visitor, "/suggest/schools?q=elm")).Count);
        Assert.Equal(10, (await Proposed(_visitor, "/suggest/places?q=elm")).Count);
        Assert.Empty(await Proposed(_visitor, "/suggest/schools?q=oak"));
    }

    [Fact]
    public async Task Proposals_AreLimitedForAnAddress_AndLeaveSearchesAlone()
    {
        for (var number = 0; number < 120; number++)
        {
            using var answer = await _visitor.Get("/suggest/places?q=r");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        using var stopped = await _visitor.Get("/suggest/schools?q=r");
        Assert.Equal(HttpStatusCode.TooManyRequests, stopped.StatusCode);
        using var search = await _visitor.Get("/offers");
        Assert.Equal(HttpStatusCode.OK, search.StatusCode);
    }

    [Fact]
    public async Task AnInvitation_TakesWhatWasProposed()
    {
        var hana = await _people.AddLead(_site);
        var client = await _site.Client(hana);
        var page = await client.Page("/invitations");
        Assert.Equal("/suggest/schools", page.GetElementById("Search")!.GetAttribute("data-suggest"));
        using var sent = await client.Submit("/invitations", "/invitations", ("Kind", "School"), ("Search", "Ash School, WR1 2AA"), ("Email", "new@example.org"));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
    }

    private static async Task<IReadOnlyList<string>> Proposed(SiteClient client, string address)
    {
        using var answer = await client.Get(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonSerializer.Deserialize<List<string>>(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
    }
}
