using System.Net;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Offers;

namespace EmployerConnect.Tests.Features.Offers;

public sealed class OfferStateTests : OfferPages
{
    private string Page => $"/offers/{Offer.Id}";

    [Fact]
    public async Task Pause_TakesItOutOfTheList_AndResumeBringsItBack()
    {
        using var paused = await Ben.Submit(Page, $"{Page}/pause");
        Assert.Equal(Page, paused.Headers.Location?.OriginalString);
        Assert.Equal((OfferState.Paused, 2), ((await Find()).State, (await Find()).Version));
        var visitor = await Site.Client();
        Assert.DoesNotContain(Offer.Title, (await visitor.Page("/offers")).Body!.TextContent, StringComparison.Ordinal);

        await Later(days: 2);
        using var resumed = await Ben.Submit(Page, $"{Page}/resume");
        Assert.Equal(HttpStatusCode.Redirect, resumed.StatusCode);
        Assert.Equal((OfferState.Published, TestSite.Now.UtcDateTime.AddDays(2)), ((await Find()).State, (await Find()).LastConfirmedAt));
        Assert.Contains(Offer.Title, (await visitor.Page("/offers")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, await Count("AuditEntry WHERE Action IN ('OfferPaused', 'OfferResumed')"));
    }

    [Fact]
    public async Task Pause_WithSessionsPromised_IsAllowed()
    {
        await Hold();
        using var paused = await Ben.Submit(Page, $"{Page}/pause");
        Assert.Equal(HttpStatusCode.Redirect, paused.StatusCode);
        Assert.Equal(1, (await Find()).SessionsTaken);
    }

    [Fact]
    public async Task Withdraw_WithSessionsPromised_SaysWhatToDo()
    {
        await Hold();
        using var response = await Ben.Submit(Page, $"{Page}/withdraw");
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("1 session is promised, so the offer cannot be withdrawn.", (await SiteClient.Parse(response)).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(OfferState.Published, (await Find()).State);
        Assert.Equal(0, await Count("AuditEntry WHERE Action = 'OfferWithdrawn'"));
    }

    [Fact]
    public async Task Withdraw_IsForGood()
    {
        var resume = SiteClient.Fields(await Ben.Page(Page), $"{Page}/pause");
        using var response = await Ben.Submit(Page, $"{Page}/withdraw");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(OfferState.Withdrawn, (await Find()).State);

        using var edit = await Ben.Get($"{Page}/edit");
        Assert.Equal(Page, edit.Headers.Location?.OriginalString);
        using var again = await Ben.Post($"{Page}/resume", SiteClient.Fill(resume, ("version", "2")));
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Equal(OfferState.Withdrawn, (await Find()).State);
    }

    [Fact]
    public async Task Confirm_MovesTheDayOfConfirmation()
    {
        await Later(days: 5);
        using var response = await Ben.Submit(Page, $"{Page}/confirm");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Contains("17 January 2027", (await Ben.Page(Page)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pause")]
    [InlineData("withdraw")]
    [InlineData("confirm")]
    public async Task Post_FromAStalePage_ChangesNothing(string verb)
    {
        var form = SiteClient.Fields(await Ben.Page(Page), $"{Page}/{verb}");
        using var edit = await Ben.Submit($"{Page}/edit", $"{Page}/edit", ("Title", "Changed meanwhile"));
        using var response = await Ben.Post($"{Page}/{verb}", form);
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("Changed meanwhile", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var now = await Find();
        Assert.Equal((OfferState.Published, 2), (now.State, now.Version));
    }
}
