using System.Net;
using EmployerConnect.Tests.Features.Accounts;
using EmployerConnect.Tests.Features.Places;
using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.Features.Joining;

public sealed class JoiningTests
{
    [Fact]
    public async Task AnEmployerWhoJoinsAlone_WaitsForACoordinator()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        var eve = await Ask(site, people);
        Assert.Equal(0, await InvitationTests.Count(site, "SELECT COUNT(*) FROM Organisation WHERE Name = 'Eve Engines'"));
        using var early = await eve.Get("/offers/new");
        Assert.Equal(HttpStatusCode.Forbidden, early.StatusCode);
        Assert.Contains(await site.MailTo("cora@example.org"), message => message.Subject == "Eve Engines asks to join");

        var outsider = await site.Client(people.Ozzie);
        Assert.DoesNotContain("Eve Engines", (await outsider.Page("/joining")).Body!.TextContent, StringComparison.Ordinal);
        var cora = await site.Client(people.Cora);
        var approve = (await cora.Page("/joining")).QuerySelector("form[action$='/approve']")!.GetAttribute("action")!;
        using var foreign = await outsider.Post(approve, SiteClient.Fields(await outsider.Page("/"), "/sign-out"));
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        using var own = await eve.Post(approve, SiteClient.Fields(await eve.Page("/"), "/sign-out"));
        Assert.Equal(HttpStatusCode.Forbidden, own.StatusCode);
        using var done = await cora.Submit("/joining", approve);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        using var now = await eve.Get("/offers/new");
        Assert.Equal(HttpStatusCode.OK, now.StatusCode);
        Assert.Equal(1, await InvitationTests.Count(site, "SELECT COUNT(*) FROM HubMember m JOIN Organisation o ON o.Id = m.OrganisationId WHERE o.Name = 'Eve Engines' AND m.HubId = @AlderHub", new { people.AlderHub }));
    }

    [Fact]
    public async Task WhoDoesNotKnowTheHub_GetsTheNearest_AndIsToldWhatWaits()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        var eve = await Account(site);
        using var sent = await eve.Submit("/join/employer", "/join/employer", ("OrganisationName", "Eve Engines"), ("Postcode", "WR1 2AA"), ("HubId", ""));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Equal(1, await InvitationTests.Count(site, "SELECT COUNT(*) FROM JoinRequest WHERE HubId = @AlderHub", new { people.AlderHub }));
        var waiting = await eve.Page("/join/employer");
        Assert.Contains("has your request", waiting.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Null(waiting.QuerySelector("main form"));
        Assert.Contains("has your request", (await eve.Page("/")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutAnySchoolsPlace_TheHubIsAskedFor_AndWhatWasTypedStays()
    {
        await using var site = new TestSite();
        await People.Settle(site);
        await site.With<Web.Database.Database, int>(database => database.Commit(work => work.Execute("UPDATE Organisation SET Latitude = NULL, Longitude = NULL WHERE Kind = 'School'")));
        var eve = await Account(site);
        using var answer = await eve.Submit("/join/employer", "/join/employer", ("OrganisationName", "Eve Engines"), ("Postcode", "WR1 2AA"), ("HubId", ""));
        var page = await SiteClient.Parse(answer);
        Assert.Contains("choose one", page.QuerySelector("#HubId-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Eve Engines", page.QuerySelector("#OrganisationName")!.GetAttribute("value"));
    }

    [Fact]
    public async Task TwoCoordinatorsAtOnce_LetOneOrganisationIn()
    {
        await using var site = new TestSite();
        await using var second = new TestSite(site);
        var people = await People.Settle(site);
        await Ask(site, people);
        SiteClient[] clients = [await site.Client(people.Cora), await second.Client(people.Carl)];
        var forms = await Task.WhenAll(clients.Select(async client =>
        {
            var page = await client.Page("/joining");
            var action = page.QuerySelector("form[action$='/approve']")!.GetAttribute("action")!;
            return (Client: client, Action: action, Fields: SiteClient.Fields(page, action));
        }));
        await Task.WhenAll(forms.Select(form => form.Client.Post(form.Action, form.Fields)));
        Assert.Equal(1, await InvitationTests.Count(site, "SELECT COUNT(*) FROM Organisation WHERE Name = 'Eve Engines'"));
    }

    [Fact]
    public async Task AnAddressWithAnAccount_GetsTheSameAnswer_AndNoSecondAccount()
    {
        await using var site = new TestSite();
        await People.Settle(site);
        using var answer = await (await site.Client()).Submit("/join", "/join", ("Email", "ada@example.org"));
        Assert.Equal("/join/sent", answer.Headers.Location!.OriginalString);
        var mail = Assert.Single(await site.MailTo("ada@example.org"));
        Assert.DoesNotContain("/links/", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnEmptyDatabase_GetsItsFirstAdministrator_WhoBeginsAHub()
    {
        var folder = Directory.CreateTempSubdirectory("employerconnect-admin-").FullName;
        try
        {
            var (code, output, errors) = await OperatorProcess.Run(folder, "create-administrator", "Root@Example.org", "--name", "Root");
            Assert.Equal((0, ""), (code, errors));
            Assert.Matches("^http://localhost:5080/links/[A-Za-z0-9_-]{43}\\s*$", output);
            var suspended = await OperatorProcess.Run(folder, "suspend", "root@example.org");
            Assert.Equal((0, "Suspended, and signed out everywhere."), (suspended.Code, suspended.Output.Trim()));
            var wrong = await OperatorProcess.Run(folder, "create-administrator", "nobody");
            Assert.Equal(1, wrong.Code);
            Assert.Contains("'nobody' must be an e-mail address", wrong.Errors, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        await using var site = new TestSite();
        await People.Settle(site);
        var root = await site.Client(await People.Administrator(site));
        using var made = await root.Submit("/hubs", "/hubs", ("Name", "Cedar hub"), ("LeadEmail", "cleo@example.org"));
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        using var twice = await root.Submit("/hubs", "/hubs", ("Name", "Cedar hub"), ("LeadEmail", "cleo@example.org"));
        Assert.NotNull((await SiteClient.Parse(twice)).QuerySelector("#Name-error"));
        var link = await site.LinkTo("cleo@example.org");
        var cleo = await site.Client();
        using var joined = await cleo.Submit(link, link, ("Name", "Cleo Cedar"), ("Password", Passwords.Good));
        Assert.NotNull((await cleo.Page("/invitations")).QuerySelector("form[action='/invitations']"));
        using var foreign = await cleo.Get("/hubs");
        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
    }

    private static async Task<SiteClient> Ask(TestSite site, People people)
    {
        var eve = await Account(site);
        using var sent = await eve.Submit("/join/employer", "/join/employer", ("OrganisationName", "Eve Engines"), ("Postcode", "WR1 2AA"), ("HubId", people.AlderHub.ToString()));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        return eve;
    }

    private static async Task<SiteClient> Account(TestSite site)
    {
        var eve = await site.Client();
        using var asked = await eve.Submit("/join", "/join", ("Email", "eve@example.org"));
        var link = await site.LinkTo("eve@example.org");
        using var made = await eve.Submit(link, link, ("Name", "Eve Engine"), ("Password", Passwords.Good));
        Assert.Equal("/join/employer", made.Headers.Location!.OriginalString);
        return eve;
    }
}
