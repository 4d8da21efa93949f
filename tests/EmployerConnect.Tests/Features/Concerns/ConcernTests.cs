using System.Net;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Matches;

namespace EmployerConnect.Tests.Features.Concerns;

/// <summary>A concern reaches the hub's safeguarding contact and nobody else.</summary>
public sealed class ConcernTests : IAsyncLifetime
{
    private const string Words = "Zephyrhills: an adult walked off with two pupils";

    private readonly TestSite _site = new();
    private readonly Guid _lena = Guid.CreateVersion7();
    private People _people = null!;
    private Encounters _encounters = null!;
    private string _session = "";

    private string Address => $"/sessions/{_session}/concern";

    private string Contacts => $"/hubs/{_people.AlderHub}/safeguarding-contacts";

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        _encounters = new Encounters(_site, _people);
        await _encounters.Write("INSERT INTO Person (Id, Email, Name, SecurityStamp, IsAdministrator, IsSuspended, IsDemo, CreatedAt) VALUES (@_lena, 'lena@example.org', 'Lena Lead', 'stamp', 1, 0, 0, @now)", new { _lena, now = TestSite.Now.UtcDateTime });
        await _encounters.Write("INSERT INTO Membership (Id, PersonId, HubId, Role, SinceAt) VALUES (@id, @_lena, @AlderHub, 'HubLead', @now)", new { id = Guid.CreateVersion7(), _lena, _people.AlderHub, now = TestSite.Now.UtcDateTime });
        var match = await _encounters.Match(await _encounters.Offer(), await _encounters.Request(), MatchState.Agreed);
        using var booked = await (await _site.Client(_people.Cora)).Submit($"/approvals/{match}", $"/approvals/{match}/book");
        _session = booked.Headers.Location!.OriginalString["/sessions/".Length..];
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private async Task NameCarl()
    {
        using var named = await (await _site.Client(_lena)).Submit(Contacts, Contacts, ("PersonId", _people.Carl.ToString()));
        Assert.Equal(HttpStatusCode.Redirect, named.StatusCode);
    }

    private async Task<HttpResponseMessage> Raise(Guid by, string seen = Words, params (string Name, string Value)[] more) =>
        await (await _site.Client(by)).Submit(Address, Address, [("Kind", "LeftAlone"), ("HappenedOn", "2027-01-11"), ("WhatWasSeen", seen), .. more]);

    [Fact]
    public async Task Post_Concern_IsReadByTheContactAlone_AndEachReadingIsRecorded()
    {
        await NameCarl();
        Assert.NotNull((await (await _site.Client(_people.Bea)).Page($"/sessions/{_session}")).QuerySelector($"a[href='{Address}']"));
        using var raised = await Raise(_people.Bea);
        Assert.Equal($"/sessions/{_session}", raised.Headers.Location!.OriginalString);
        var id = (await _encounters.Value<string>("SELECT Id FROM Concern")).ToLowerInvariant();

        // The lead and administrator who named the contact reads nothing either, nor does the one who raised it.
        foreach (var other in new[] { _lena, _people.Cora, _people.Bea, _people.Ben, _people.Ada, _people.Ozzie })
        {
            var client = await _site.Client(other);
            using var list = await client.Get("/concerns");
            using var one = await client.Get($"/concerns/{id}");
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (list.StatusCode, one.StatusCode));
        }

        Assert.Equal(0, await _encounters.Value<int>("SELECT COUNT(*) FROM AuditEntry WHERE Action IN ('ConcernRead', 'ConcernsRead')"));
        var carl = await _site.Client(_people.Carl);
        Assert.NotNull((await carl.Page("/")).QuerySelector("a[href='/concerns']"));
        Assert.Contains("left alone", (await carl.Page("/concerns")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Words, (await carl.Page($"/concerns/{id}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await _encounters.Value<int>("SELECT COUNT(*) FROM AuditEntry WHERE Action = 'ConcernRead' AND PersonId = @Carl", _people));
        Assert.Equal(1, await _encounters.Value<int>("SELECT COUNT(*) FROM AuditEntry WHERE Action = 'ConcernsRead' AND PersonId = @Carl", _people));
    }

    [Fact]
    public async Task Mail_SaysOnlyThatAConcernWaits()
    {
        await NameCarl();
        using var raised = await Raise(_people.Ada);
        var body = await _encounters.Value<string>("SELECT Body FROM OutboxMessage WHERE DedupKey LIKE 'concern:%'");
        Assert.Contains("A concern waits for you", body, StringComparison.Ordinal);
        Assert.DoesNotContain("Zephyrhills", body, StringComparison.Ordinal);
        Assert.DoesNotContain("Ada", body, StringComparison.Ordinal);
        Assert.DoesNotContain("building site", body, StringComparison.Ordinal);
        Assert.Equal(1, await _encounters.Value<int>("SELECT COUNT(*) FROM OutboxMessage WHERE DedupKey LIKE 'concern:%'"));
        Assert.DoesNotContain("Concern", (await (await _site.Client(_people.Cora)).Page($"/sessions/{_session}")).QuerySelector(".ec-history")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WhereNobodyIsNamed_TheTeamIsAskedToNameSomebody_WhoThenReadsIt()
    {
        using var raised = await Raise(_people.Ada);
        Assert.Equal(3, await _encounters.Value<int>("SELECT COUNT(*) FROM OutboxMessage WHERE DedupKey LIKE 'concern:%' AND Body LIKE '%nobody is named%' AND Body NOT LIKE '%Zephyrhills%'"));
        await NameCarl();
        Assert.NotNull((await (await _site.Client(_people.Carl)).Page("/concerns")).QuerySelector(".ec-card"));
    }

    [Fact]
    public async Task Contact_WhoLeavesTheHub_ReadsNothingFromTheNextRequest()
    {
        await NameCarl();
        using var raised = await Raise(_people.Ada);
        var carl = await _site.Client(_people.Carl);
        await _encounters.Write("UPDATE Membership SET EndedAt = @now WHERE PersonId = @Carl", new { _people.Carl, now = TestSite.Now.UtcDateTime });
        using var response = await carl.Get("/concerns");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Post_TakeUp_TwiceConflicts()
    {
        await NameCarl();
        using var raised = await Raise(_people.Ada);
        var id = (await _encounters.Value<string>("SELECT Id FROM Concern")).ToLowerInvariant();
        var carl = await _site.Client(_people.Carl);
        var page = await carl.Page($"/concerns/{id}");
        using var first = await carl.Post($"/concerns/{id}/take-up", SiteClient.Fields(page, $"/concerns/{id}/take-up"));
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        var again = SiteClient.Fill(SiteClient.Fields(page, $"/concerns/{id}/take-up"), ("__key", Guid.CreateVersion7().ToString()));
        using var second = await carl.Post($"/concerns/{id}/take-up", again);
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var cora = await _site.Client(_people.Cora);
        using var stranger = await cora.Post($"/concerns/{id}/take-up", SiteClient.Fields(await cora.Page("/"), "/sign-out"));
        Assert.Equal(HttpStatusCode.NotFound, stranger.StatusCode);
    }

    [Fact]
    public async Task Strangers_RaiseNothing()
    {
        foreach (var stranger in new[] { _people.Ozzie, _people.Otto, _people.Olive })
        {
            using var response = await (await _site.Client(stranger)).Get(Address);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task Post_ContactsByOthersThanTheLead_AreRefused()
    {
        var cora = await _site.Client(_people.Cora);
        Assert.Empty((await cora.Page(Contacts)).QuerySelectorAll("main form"));
        var token = SiteClient.Fields(await cora.Page("/"), "/sign-out");
        using var refused = await cora.Post(Contacts, SiteClient.Fill(token, ("PersonId", _people.Cora.ToString())));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var stranger = await (await _site.Client(_people.Ozzie)).Get(Contacts);
        Assert.Equal(HttpStatusCode.NotFound, stranger.StatusCode);
        var lena = await _site.Client(_lena);
        using var outsider = await lena.Submit(Contacts, Contacts, ("PersonId", _people.Ozzie.ToString()));
        Assert.Contains("Choose somebody of the hub's team", (await SiteClient.Parse(outsider)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await _encounters.Value<int>("SELECT COUNT(*) FROM SafeguardingContact"));
    }

    [Fact]
    public async Task Post_WhatLooksLikeAPupilsName_IsAskedAboutAndKept()
    {
        await NameCarl();
        using var asked = await Raise(_people.Ada, "Chloe Marsh in 9B was upset");
        var page = await SiteClient.Parse(asked);
        Assert.Contains("“Chloe Marsh in 9B” looks like a name", page.QuerySelector("#WhatWasSeen-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("was upset", page.QuerySelector("#WhatWasSeen")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await _encounters.Value<int>("SELECT COUNT(*) FROM Concern"));
        var ada = await _site.Client(_people.Ada);
        using var saved = await ada.Post(Address, SiteClient.Fill(SiteClient.Fields(await SiteClientPage(ada, page), Address), ("NoPupil.IsConfirmed", "true")));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(1, await _encounters.Value<int>("SELECT COUNT(*) FROM Concern"));
    }

    [Theory]
    [InlineData("Kind", "", "Choose what it is about")]
    [InlineData("HappenedOn", "2027-01-13", "must not be in the future")]
    [InlineData("WhatWasSeen", "", "Enter what you saw or heard")]
    public async Task Post_BadInput_SaysSo(string field, string value, string words)
    {
        using var response = await (await _site.Client(_people.Ada)).Submit(Address, Address, [.. new[] { ("Kind", "LeftAlone"), ("HappenedOn", "2027-01-11"), ("WhatWasSeen", Words) }.Where(one => one.Item1 != field), (field, value)]);
        Assert.Contains(words, (await SiteClient.Parse(response)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await _encounters.Value<int>("SELECT COUNT(*) FROM Concern"));
    }

    /// <summary>The page that came back, with the token of the client that posts it again.</summary>
    private async Task<AngleSharp.Html.Dom.IHtmlDocument> SiteClientPage(SiteClient client, AngleSharp.Html.Dom.IHtmlDocument page)
    {
        var fresh = await client.Page(Address);
        foreach (var hidden in fresh.QuerySelectorAll($"form[action='{Address}'] input[type=hidden]"))
        {
            page.QuerySelector($"form[action='{Address}'] input[name='{hidden.GetAttribute("name")}']")?.SetAttribute("value", hidden.GetAttribute("value")!);
        }

        return page;
    }
}
