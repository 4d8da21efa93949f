using System.Net;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;

namespace EmployerConnect.Tests.Features.Accounts;

public sealed class VouchingTests
{
    [Fact]
    public async Task TwoPeopleVouch_AllAreTold_AndTheLinkGoesToTheAccountsOwnAddress()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        var hana = await people.AddLead(site);
        await site.Give(people.Ada);
        await site.With<Database, int>(database => database.Commit(work => work.Execute("UPDATE Person SET TotpKey = 'lost', TotpSince = @now WHERE Id = @Ada", new { people.Ada, now = TestSite.Now.UtcDateTime })));
        var lead = await site.Client(hana);
        using var begun = await lead.Submit("/vouchings", "/vouchings", ("Email", "ada@example.org"));
        Assert.Equal(HttpStatusCode.Redirect, begun.StatusCode);
        Assert.Contains(await site.MailTo("ada@example.org"), message => message.Subject == "Somebody vouches for you");
        Assert.Contains(await site.MailTo("cora@example.org"), message => message.Subject == "Do you know Ada Ash?");
        Assert.Empty(await site.MailTo("ozzie@example.org"));

        Assert.Null((await lead.Page("/vouchings")).QuerySelector("form[action$='/confirm']"));
        var second = await site.Client(people.Cora);
        var action = (await second.Page("/vouchings")).QuerySelector("form[action$='/confirm']")!.GetAttribute("action")!;
        using var own = await lead.Post(action, SiteClient.Fields(await lead.Page("/vouchings"), "/vouchings"));
        Assert.Equal(HttpStatusCode.Conflict, own.StatusCode);
        using var confirmed = await second.Submit("/vouchings", action);
        Assert.Equal(HttpStatusCode.Redirect, confirmed.StatusCode);
        foreach (var voucher in new[] { "hana@example.org", "cora@example.org" })
        {
            Assert.Contains(await site.MailTo(voucher), message => message.Subject == "Ada Ash gets a link");
        }

        var link = await site.LinkTo("ada@example.org");
        var visitor = await site.Client();
        using var chosen = await visitor.Submit(link, link, ("Password", Passwords.Other));
        Assert.Equal("/sign-in", chosen.Headers.Location!.OriginalString);
        using var signedIn = await visitor.SignIn("ada@example.org", Passwords.Other);
        Assert.Equal("/", signedIn.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Strangers_CannotVouchNorBeVouchedFor()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        var hana = await people.AddLead(site);
        using var foreign = await (await site.Client(hana)).Submit("/vouchings", "/vouchings", ("Email", "olive@example.org"));
        Assert.NotNull((await SiteClient.Parse(foreign)).QuerySelector("#Email-error"));
        using var self = await (await site.Client(hana)).Submit("/vouchings", "/vouchings", ("Email", "hana@example.org"));
        Assert.NotNull((await SiteClient.Parse(self)).QuerySelector("#Email-error"));
        using var begun = await (await site.Client(hana)).Submit("/vouchings", "/vouchings", ("Email", "ada@example.org"));
        var id = await site.With<Database, Guid>(database => database.Read(work => work.Value<Guid>("SELECT Id FROM Vouching")));
        var outsider = await site.Client(people.Ozzie);
        using var other = await outsider.Post($"/vouchings/{id}/confirm", SiteClient.Fields(await outsider.Page("/"), "/sign-out"));
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
        using var member = await (await site.Client(people.Ben)).Get("/vouchings");
        Assert.Equal(HttpStatusCode.Forbidden, member.StatusCode);
        var cora = await site.Client(people.Cora);
        using var notLead = await cora.Post("/vouchings", SiteClient.Fill(SiteClient.Fields(await cora.Page("/vouchings"), "/sign-out"), ("Email", "ben@example.org")));
        Assert.Equal(HttpStatusCode.Forbidden, notLead.StatusCode);
    }
}
