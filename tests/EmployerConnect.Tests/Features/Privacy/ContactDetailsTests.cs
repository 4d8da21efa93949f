using System.Net;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Matches;

namespace EmployerConnect.Tests.Features.Privacy;

/// <summary>Contact details appear only after approval, on every page and in every mail (invariant 27).</summary>
public sealed class ContactDetailsTests : IAsyncLifetime
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

    private static async Task NoAddressIn(SiteClient client, string page)
    {
        using var response = await client.Get(page);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.DoesNotContain("@example.org", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.OrdinalIgnoreCase);
    }

    private async Task NoAddressInMail()
    {
        var mails = await _site.With<Database, IReadOnlyList<string>>(database => database.Read(work => work.Query<string>("SELECT Body FROM OutboxMessage WHERE Body IS NOT NULL")));
        Assert.NotEmpty(mails);
        foreach (var mail in mails)
        {
            using var parts = System.Text.Json.JsonDocument.Parse(mail);
            foreach (var part in parts.RootElement.EnumerateObject().Where(part => part.Name != "toAddress"))
            {
                Assert.DoesNotContain("@example.org", part.Value.ToString(), StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    [Theory]
    [InlineData(MatchState.Proposed)]
    [InlineData(MatchState.Agreed)]
    public async Task BeforeApproval_NoPageAndNoMailShowsThem(MatchState until)
    {
        var (offer, request) = (await _encounters.Offer(), await _encounters.Request());
        var match = await _encounters.Match(offer, request, until);
        foreach (var who in new[] { _people.Ada, _people.Ben, _people.Bea, _people.Cora })
        {
            var client = await _site.Client(who);
            foreach (var page in new[] { "/", "/matches", $"/matches/{match}", $"/offers/{offer}", $"/organisations/{_people.BrookBuilders}", $"/organisations/{_people.AshSchool}", "/sessions", "/calendars", "/offers" })
            {
                await NoAddressIn(client, page);
            }
        }

        var ada = await _site.Client(_people.Ada);
        foreach (var page in new[] { $"/requests/{request}", $"/requests/{request}/matches", "/requests/mine" })
        {
            await NoAddressIn(ada, page);
        }

        var ben = await _site.Client(_people.Ben);
        foreach (var page in new[] { $"/requests/{request}", $"/offers/{offer}/matches", "/offers/mine" })
        {
            await NoAddressIn(ben, page);
        }

        foreach (var page in until == MatchState.Agreed ? new[] { "/approvals", $"/approvals/{match}" } : ["/approvals"])
        {
            await NoAddressIn(await _site.Client(_people.Cora), page);
        }

        await NoAddressInMail();
    }

    [Fact]
    public async Task OnceBooked_ThoseWhoTakePartSeeEachOther_AndStrangersDoNot()
    {
        var match = await _encounters.Match(await _encounters.Offer(), await _encounters.Request(), MatchState.Agreed);
        using var booked = await (await _site.Client(_people.Cora)).Submit($"/approvals/{match}", $"/approvals/{match}/book");
        var address = booked.Headers.Location!.OriginalString;
        var text = (await (await _site.Client(_people.Ada)).Page(address)).Body!.TextContent;
        Assert.Contains("bea@example.org", text, StringComparison.Ordinal);
        using var stranger = await (await _site.Client(_people.Olive)).Get(address);
        Assert.Equal(HttpStatusCode.NotFound, stranger.StatusCode);
    }
}
