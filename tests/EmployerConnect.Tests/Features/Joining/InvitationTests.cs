using System.Net;
using EmployerConnect.Tests.Features.Accounts;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;

namespace EmployerConnect.Tests.Features.Joining;

public sealed class InvitationTests
{
    [Fact]
    public async Task AnEmployersFirstMember_MakesAnAccount_AndCompletesTheProfile()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        await Ground(site);
        var lead = await site.Client(await people.AddLead(site));
        using var sent = await lead.Submit("/invitations", "/invitations", ("Kind", "Employer"), ("Name", "New Nurseries"), ("Email", "Nora@Example.org"));
        Assert.Equal("/invitations", sent.Headers.Location!.OriginalString);
        var link = await site.LinkTo("nora@example.org");
        var nora = await site.Client();
        Assert.Contains("New Nurseries", (await nora.Page(link)).Body!.TextContent, StringComparison.Ordinal);
        using var easy = await nora.Submit(link, link, ("Name", "Nora New"), ("Password", "NewNurseries1"));
        var again = await SiteClient.Parse(easy);
        Assert.NotNull(again.QuerySelector("#Password-error"));
        Assert.Equal("Nora New", again.QuerySelector("#Name")!.GetAttribute("value"));
        using var joined = await nora.Submit(link, link, ("Name", "Nora New"), ("Password", Passwords.Good));
        var profile = joined.Headers.Location!.OriginalString;
        Assert.EndsWith("/profile", profile, StringComparison.Ordinal);
        using var used = await (await site.Client()).Get(link);
        Assert.Equal(HttpStatusCode.NotFound, used.StatusCode);

        using var wrong = await nora.Submit(profile, profile, ("Postcode", "nowhere"), ("Sectors", "Construction"), ("SizeBand", "10 to 49"));
        Assert.NotNull((await SiteClient.Parse(wrong)).QuerySelector("#Postcode-error"));
        using var saved = await nora.Submit(profile, profile, ("Postcode", "wr12aa"), ("Sites", "WR5 1AA"), ("Sectors", "Construction"), ("SizeBand", "10 to 49"), ("IsCornerstone", "true"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(1, await Count(site, "SELECT COUNT(*) FROM Organisation WHERE Name = 'New Nurseries' AND Postcode = 'WR1 2AA' AND SizeBand = '10 to 49' AND IsCornerstone = 1 AND Sectors <> 0"));
        Assert.Equal(1, await Count(site, "SELECT COUNT(*) FROM OrganisationSite WHERE Postcode = 'WR5 1AA'"));
        Assert.Contains(await site.MailTo("hana@example.org"), message => message.Subject == "Nora New has joined New Nurseries");
        using var foreign = await (await site.Client(people.Otto)).Get(profile);
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
    }

    [Theory]
    [InlineData("990009")]
    [InlineData("elm tree")]
    public async Task ASchool_IsFoundInTheRegister_ByNumberOrName(string typed)
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        await Ground(site);
        var lead = await site.Client(await people.AddLead(site));
        using var sent = await lead.Submit("/invitations", "/invitations", ("Kind", "School"), ("Search", typed), ("Email", "elma@example.org"));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Equal(1, await Count(site, "SELECT COUNT(*) FROM Organisation WHERE Urn = 990009 AND Kind = 'School' AND Setting = 1"));
        var link = await site.LinkTo("elma@example.org");
        var elma = await site.Client();
        using var joined = await elma.Submit(link, link, ("Name", "Elma Elm"), ("Password", Passwords.Good));
        Assert.Contains("Elm Tree", (await elma.Page("/account")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneOfSeveralSchools_IsPicked_AndOneThatTakesPartElsewhereJoinsThisHubToo()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        await Ground(site);
        var lead = await site.Client(await people.AddLead(site));
        using var several = await lead.Submit("/invitations", "/invitations", ("Kind", "School"), ("Search", "school"), ("Email", "oak2@example.org"));
        var page = await SiteClient.Parse(several);
        Assert.NotNull(page.QuerySelector("input[name=Urn][value='990002']"));
        Assert.Equal("oak2@example.org", page.QuerySelector("#Email")!.GetAttribute("value"));
        using var picked = await lead.Post("/invitations", SiteClient.Fill(SiteClient.Fields(page, "/invitations"), ("Kind", "School"), ("Urn", "990002")));
        Assert.Equal(HttpStatusCode.Redirect, picked.StatusCode);
        Assert.Equal(2, await Count(site, "SELECT COUNT(*) FROM HubMember WHERE OrganisationId = @OakSchool", new { people.OakSchool }));
        using var none = await lead.Submit("/invitations", "/invitations", ("Kind", "School"), ("Search", "100%_"), ("Email", "x@example.org"));
        Assert.NotNull((await SiteClient.Parse(none)).QuerySelector("#Search-error"));
    }

    [Fact]
    public async Task SomebodyWithAnAccount_GetsTheRole_AndIsNotSignedInByTheLink()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        var lead = await site.Client(await people.AddLead(site));
        using var sent = await lead.Submit("/invitations", "/invitations", ("Kind", "Employer"), ("Name", "Second Home"), ("Email", "ben@example.org"));
        var link = await site.LinkTo("ben@example.org");
        var visitor = await site.Client();
        using var accepted = await visitor.Submit(link, link);
        Assert.Equal("/sign-in", accepted.Headers.Location!.OriginalString);
        Assert.False(await visitor.IsSignedIn());

        var ben = await site.Client(people.Ben);
        var page = await ben.Page("/");
        Assert.Equal("Brook Builders", page.QuerySelector(".ec-who__where")!.TextContent);
        var second = page.QuerySelectorAll("#place option").Single(option => option.TextContent == "Second Home").GetAttribute("value")!;
        using var switched = await ben.Submit("/", "/account/place", ("placeId", second));
        Assert.Equal("Second Home", (await ben.Page("/")).QuerySelector(".ec-who__where")!.TextContent);
        using var foreign = await ben.Submit("/", "/account/place", ("placeId", people.OtherOptics.ToString()));
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
    }

    [Fact]
    public async Task Withdrawn_SentAgain_OrTooOld_TheOldLinkIsWorthNothing()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        var lead = await site.Client(await people.AddLead(site));
        using var sent = await lead.Submit("/invitations", "/invitations", ("Kind", "Coordinator"), ("Email", "carla@example.org"));
        var first = await site.LinkTo("carla@example.org");
        var again = (await lead.Page("/invitations")).QuerySelector("form[action$='/send-again']")!.GetAttribute("action")!;
        using var resent = await lead.Submit("/invitations", again);
        var second = await site.LinkTo("carla@example.org");
        Assert.Equal(HttpStatusCode.NotFound, await Status(site, first));
        Assert.Equal(HttpStatusCode.OK, await Status(site, second));
        site.Time.Advance(TimeSpan.FromDays(13.9));
        Assert.Equal(HttpStatusCode.OK, await Status(site, second));
        lead = await site.Client(Guid.Parse(await Text(site, "SELECT CAST(Id AS nvarchar(40)) FROM Person WHERE Email = 'hana@example.org'")));
        using var foreign = await (await site.Client(people.Cora)).Get("/invitations");
        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
        using var withdrawn = await lead.Submit("/invitations", again.Replace("send-again", "withdraw", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, await Status(site, second));
        Assert.Equal(0, await Count(site, "SELECT COUNT(*) FROM Person WHERE Email = 'carla@example.org'"));
    }

    [Fact]
    public async Task OwnerAndState_CannotBePosted()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        var lead = await site.Client(await people.AddLead(site));
        using var sent = await lead.Submit("/invitations", "/invitations", ("Kind", "Employer"), ("Name", "Sly Ltd"), ("Email", "sly@example.org"), ("State", "Accepted"), ("Role", "HubLead"), ("HubId", people.BirchHub.ToString()), ("OrganisationId", people.OtherOptics.ToString()));
        Assert.Equal(1, await Count(site, "SELECT COUNT(*) FROM Invitation WHERE State = 'Open' AND Role = 'EmployerContact' AND HubId IS NULL AND OrganisationId <> @OtherOptics", new { people.OtherOptics }));
        var link = await site.LinkTo("sly@example.org");
        var sly = await site.Client();
        using var joined = await sly.Submit(link, link, ("Name", "Sly"), ("Password", Passwords.Good), ("IsAdministrator", "true"), ("Email", "root@example.net"));
        Assert.Equal(1, await Count(site, "SELECT COUNT(*) FROM Person WHERE Email = 'sly@example.org' AND IsAdministrator = 0"));
    }

    private static async Task<HttpStatusCode> Status(TestSite site, string link)
    {
        using var answer = await (await site.Client()).Get(link);
        return answer.StatusCode;
    }

    internal static Task<long> Count(TestSite site, string sql, object? values = null) => site.With<Database, long>(database => database.Read(work => work.Value<long>(sql, values)));

    private static Task<string> Text(TestSite site, string sql) => site.With<Database, string>(database => database.Read(work => work.Value<string>(sql)));

    /// <summary>A school that takes no part yet, and a postcode or two.</summary>
    internal static Task<int> Ground(TestSite site) => site.With<Database, int>(database => database.Commit(async work =>
    {
        await work.Execute("INSERT INTO School (Urn, Name, TypeName, Postcode, IsOpen, IsDemo, UpdatedAt) VALUES (990009, 'Elm Tree Academy', 'Community special school', 'WR1 2AA', 1, 0, @now)", new { now = TestSite.Now.UtcDateTime });
        await work.Execute("INSERT INTO School (Urn, Name, Postcode, IsOpen, IsDemo, UpdatedAt) VALUES (990010, 'Elm Tree Closed', 'WR1 2AA', 0, 0, @now)", new { now = TestSite.Now.UtcDateTime });
        return 1;
    }));
}
