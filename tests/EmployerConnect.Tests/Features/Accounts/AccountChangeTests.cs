using System.Net;
using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.Features.Accounts;

public sealed class AccountChangeTests
{
    [Fact]
    public async Task Password_WantsThePresentOne_KeepsThisBrowserAndEndsTheOthers()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        await site.Give(people.Ada);
        var (here, there) = (await site.Client(people.Ada), await site.Client(people.Ada));
        using var wrong = await here.Submit("/account/password", "/account/password", ("Current", Passwords.Other), ("Password", Passwords.Other));
        Assert.NotNull((await SiteClient.Parse(wrong)).QuerySelector("#Current-error"));
        using var easy = await here.Submit("/account/password", "/account/password", ("Current", Passwords.Good), ("Password", "AdaAshSchool1"));
        Assert.NotNull((await SiteClient.Parse(easy)).QuerySelector("#Password-error"));
        using var done = await here.Submit("/account/password", "/account/password", ("Current", Passwords.Good), ("Password", Passwords.Other));
        Assert.Equal("/account", done.Headers.Location!.OriginalString);
        Assert.True(await here.IsSignedIn());
        Assert.False(await there.IsSignedIn());
        Assert.Contains(await site.MailTo("ada@example.org"), message => message.Subject == "Your password was changed");
    }

    [Fact]
    public async Task Address_ChangesWhenTheNewOneIsConfirmed_AndBothAreTold()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        await site.Give(people.Ada);
        var client = await site.Client(people.Ada);
        using var asked = await client.Submit("/account/address", "/account/address", ("Email", " Ada.New@Example.org"));
        Assert.Equal("/account", asked.Headers.Location!.OriginalString);
        var link = await site.LinkTo("ada.new@example.org");
        Assert.Contains(await site.MailTo("ada@example.org"), message => message.Subject == "Your address is about to change");
        using var early = await (await site.Client()).SignIn("ada.new@example.org");
        Assert.Equal(HttpStatusCode.OK, early.StatusCode);
        var visitor = await site.Client();
        using var confirmed = await visitor.Submit(link, link);
        Assert.Equal("/sign-in", confirmed.Headers.Location!.OriginalString);
        Assert.False(await client.IsSignedIn());
        using var signedIn = await visitor.SignIn("ada.new@example.org");
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        foreach (var address in new[] { "ada@example.org", "ada.new@example.org" })
        {
            Assert.Contains(await site.MailTo(address), message => message.Subject == "Your address was changed");
        }
    }

    [Fact]
    public async Task AnAddressThatBelongsToSomebody_GetsTheSameAnswer_AndTheyAreTold()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        var client = await site.Client(people.Ada);
        using var asked = await client.Submit("/account/address", "/account/address", ("Email", "ben@example.org"));
        Assert.Equal("/account", asked.Headers.Location!.OriginalString);
        var mail = Assert.Single(await site.MailTo("ben@example.org"));
        Assert.Equal("You have an account already", mail.Subject);
        Assert.DoesNotContain("/links/", mail.Text, StringComparison.Ordinal);
        Assert.Empty(await site.MailTo("ada@example.org"));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("a@b")]
    [InlineData("Ada <ada@example.org>")]
    [InlineData("ada@example.org\r\nBcc: everybody@example.org")]
    [InlineData("")]
    public async Task WhatIsNoAddress_IsRefusedBesideItsField(string typed)
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        using var answer = await (await site.Client(people.Ada)).Submit("/account/address", "/account/address", ("Email", typed));
        Assert.NotNull((await SiteClient.Parse(answer)).QuerySelector("#Email-error"));
        Assert.Empty(site.Mail.Sent);
    }
}
