using System.Net;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Shared.Http;

namespace EmployerConnect.Tests.Features.Shared.Http;

public sealed class UnshowableCharactersTests
{
    [Theory]
    [InlineData("a\0b")]
    [InlineData("a\u0008b")]
    [InlineData("a\u0085b")]
    [InlineData("a\u202Eb")]
    public void ControlCharacters_AndTurnedText_AreRefused(string text) => Assert.True(UnshowableCharacters.AreIn(text));

    [Fact]
    public void HalfOfAPair_IsRefused()
    {
        Assert.True(UnshowableCharacters.AreIn("a\uD83D"));
        Assert.True(UnshowableCharacters.AreIn("\uDE00a"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Two\r\nlines\tand a tab")]
    [InlineData("Zoë, Zoe\u0308 and 👩‍🔧")]
    [InlineData("שלום, 你好")]
    public void WhatPeopleWrite_IsTaken(string text) => Assert.False(UnshowableCharacters.AreIn(text));

    [Fact]
    public async Task Post_FieldWithNul_ComesBackWithItsError_AndTheOtherFieldsKept()
    {
        await using var site = new TestSite();
        var client = await site.Client();
        using var response = await client.Submit("/sign-in", "/sign-in", ("Email", "ada\0@example.org"), ("Password", "long enough words"), ("ReturnUrl", "/sessions"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var page = await SiteClient.Parse(response);
        Assert.Equal("Error: Remove the character that cannot be shown", page.GetElementById("Email-error")!.TextContent);
        Assert.Equal("#Email", page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
        Assert.Equal("/sessions", page.QuerySelector("input[name=ReturnUrl]")!.GetAttribute("value"));
    }
}
