using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using EmployerConnect.Tests.Features.Offers;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Drafts;
using EmployerConnect.Web.Features.Offers;

namespace EmployerConnect.Tests.Features.Drafts;

/// <summary>One person, one draft, two windows: nothing is overwritten unseen, and it is published once.</summary>
public sealed class TwoWindowsTests : OfferDraftPages
{
    [Fact]
    public async Task TheSamePageTwice_ShowsBothVersions_AndOverwritesNothing()
    {
        var draft = await Filled();
        var address = $"{draft}/what";
        var second = SiteClient.Fields(await Ben.Page(address), address);
        await Answered(draft, "what", ("Title", "From the first"));
        using var response = await Ben.Post(address, SiteClient.Fill(second, ("Title", "From the second")));
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        var page = await SiteClient.Parse(response);
        Assert.Equal(["Title|From the first|From the second"], page.QuerySelectorAll("tbody tr").Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent.Trim()))));
        Assert.Equal("From the first", (await Ben.Page(address)).QuerySelector<IHtmlInputElement>("#Title")!.Value);
        using var again = await Ben.Post(address, SiteClient.Fields(page, address));
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal("From the second", (await Ben.Page(address)).QuerySelector<IHtmlInputElement>("#Title")!.Value);
    }

    [Fact]
    public async Task TwoPagesOfOneDraft_DoNotGetInEachOthersWay()
    {
        var draft = await Begin();
        var who = SiteClient.Fields(await Ben.Page($"{draft}/who"), $"{draft}/who");
        await Answered(draft, "what", Part("what"));
        using var response = await Ben.Post($"{draft}/who", SiteClient.Fill(who, Part("who")));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("Bricks and beams", (await Ben.Page($"{draft}/what")).QuerySelector<IHtmlInputElement>("#Title")!.Value);
    }

    [Fact]
    public async Task Publish_FromBoth_PublishesOnce_AndTellsTheOther()
    {
        var draft = await Filled();
        var address = $"{draft}/check";
        var (one, other) = (SiteClient.Fields(await Ben.Page(address), address), SiteClient.Fields(await Ben.Page(address), address));
        var responses = await Task.WhenAll(Ben.Post(address, one), Ben.Post(address, other));
        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], responses.Select(response => response.StatusCode).Order());
        var told = await SiteClient.Parse(responses.Single(response => response.StatusCode == HttpStatusCode.Conflict));
        Assert.Contains("published already", told.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, await Count("Offer"));
        Assert.Equal(1, await Count($"AuditEntry WHERE Action = 'OfferPublished' AND SubjectId = '{IdOf(draft).ToString().ToUpperInvariant()}'"));
    }

    /// <summary>Both have read the draft before either writes.</summary>
    [Fact]
    public async Task Publish_OfOneDraftReadTwice_IsDoneOnce()
    {
        var draft = (await Site.With<DraftStore, Draft?>(async store => await store.Find(IdOf(await Filled()))))!;
        async Task<Outcome> Publish() => await Site.With<OfferStore, Outcome>(store => store.Publish(
            Web.Features.Offers.Offer.Publish(People.BrookBuilders, People.Ben, SomeOffers.Talk, TestSite.Now.UtcDateTime, draft.Id), draft));
        Assert.True((await Publish()).IsDone);
        Assert.Equal(RefusalKind.Stale, (await Publish()).Refused?.Kind);
        Assert.Equal(2, await Count("Offer"));
    }

    [Fact]
    public async Task Publish_AfterAChangeElsewhere_ShowsTheAnswersOnceMore()
    {
        var draft = await Filled();
        var check = SiteClient.Fields(await Ben.Page($"{draft}/check"), $"{draft}/check");
        await Answered(draft, "what", ("Title", "Changed meanwhile"));
        using var response = await Ben.Post($"{draft}/check", check);
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        var page = await SiteClient.Parse(response);
        Assert.Contains("Changed meanwhile", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await Count("Offer"));
        using var again = await Ben.Post($"{draft}/check", SiteClient.Fields(page, $"{draft}/check"));
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    /// <summary>What the page's script sends while somebody types, under a key of its own.</summary>
    [Fact]
    public async Task Keep_SavesHalfAnAnswer_AndTheButtonStillWorks()
    {
        var draft = await Begin();
        var address = $"{draft}/what";
        var form = SiteClient.Fields(await Ben.Page(address), address);
        using var kept = await Ben.Post(address, SiteClient.Fill(form, ("Title", "Half a ti"), ("Go", "keep"), ("__key", $"{Guid.CreateVersion7()}")));
        var seen = JsonNode.Parse(await kept.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["seen"]!.GetValue<string>();
        Assert.Equal("Half a ti", (await Ben.Page(address)).QuerySelector<IHtmlInputElement>("#Title")!.Value);
        using var response = await Ben.Post(address, SiteClient.Fill(form, [.. Part("what"), ("Seen", seen)]));
        Assert.Equal($"{draft}/who", response.Headers.Location?.OriginalString);
        Assert.Equal("Bricks and beams", (await Ben.Page(address)).QuerySelector<IHtmlInputElement>("#Title")!.Value);
    }
}
