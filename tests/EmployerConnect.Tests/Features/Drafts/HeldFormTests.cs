using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.Features.Drafts;

/// <summary>Who posts a page after the sign-in has ended loses nothing.</summary>
public sealed class HeldFormTests : OfferDraftPages
{
    [Fact]
    public async Task APagePostedAfterTheSignInEnded_IsThereAfterwards_AndSavedOnceGoneOn()
    {
        var draft = await Begin();
        var address = $"{draft}/what";
        using var response = await PostSignedOut(address, ("Sec-Fetch-Site", "same-origin"));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Contains($"returnUrl={Uri.EscapeDataString(address)}", response.Headers.Location!.OriginalString, StringComparison.Ordinal);

        Ben = await Site.Client(People.Ben);
        var page = await Ben.Page(address);
        Assert.Contains("Nothing is lost", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Bricks and beams", page.QuerySelector<IHtmlInputElement>("#Title")!.Value);
        Assert.DoesNotContain("Bricks", (await Ben.Page($"{draft}/check")).Body!.TextContent, StringComparison.Ordinal);
        using var saved = await Ben.Post(address, SiteClient.Fields(page, address));
        Assert.Equal($"{draft}/who", saved.Headers.Location?.OriginalString);
        page = await Ben.Page(address);
        Assert.DoesNotContain("Nothing is lost", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Bricks and beams", page.QuerySelector<IHtmlInputElement>("#Title")!.Value);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("X-Nothing", "1")]
    public async Task WhatComesFromElsewhere_IsNotHeld(string header, string value)
    {
        var draft = await Begin();
        using var response = await PostSignedOut($"{draft}/what", (header, value));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(0, await Count("Draft WHERE HeldFields IS NOT NULL"));
    }

    [Fact]
    public async Task WhatIsHeld_IsForTheOwnerAlone()
    {
        var draft = await Begin();
        using var response = await PostSignedOut($"{draft}/what", ("Origin", "https://localhost"));
        Assert.Equal(1, await Count("Draft WHERE HeldFields LIKE '%Bricks%' AND HeldFields NOT LIKE '%Token%'"));
        using var bea = await (await Site.Client(People.Bea)).Get($"{draft}/what");
        Assert.Equal(HttpStatusCode.NotFound, bea.StatusCode);
    }

    private async Task<HttpResponseMessage> PostSignedOut(string address, (string Name, string Value) header)
    {
        var form = SiteClient.Fill(SiteClient.Fields(await Ben.Page(address), address), Part("what"));
        var nobody = await Site.Client();
        nobody.Http.DefaultRequestHeaders.Add(header.Name, header.Value);
        return await nobody.Post(address, form);
    }
}
