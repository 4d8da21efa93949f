using System.Net;
using EmployerConnect.Tests.Features.Accounts;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Erasures;
using EmployerConnect.Web.Features.Retention;

namespace EmployerConnect.Tests.Features.Spreadsheets;

/// <summary>People come in invited, and hear of it only once somebody of the hub's team says so.</summary>
public sealed class PeopleSheetTests : IAsyncLifetime
{
    private const string Volunteers = "Company,Volunteer,E-mail\nBrook Builders,Vera Vale,vera@example.net\nBROOK BUILDERS LTD,Vic Vale,vic@example.net\nBrook Builders,Bea Brook,bea@example.org\nNobody Inc,Nemo,nemo@example.net\n";

    private readonly TestSite _site = new();
    private People _people = null!;
    private Encounters _encounters = null!;
    private Sheets _sheets = null!;

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        _encounters = new Encounters(_site, _people);
        _sheets = new Sheets(_site, await _site.Client(_people.Cora));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private Task<int> Count(string rows) => _encounters.Value<int>($"SELECT COUNT(*) FROM {rows}");

    [Fact]
    public async Task Volunteers_AreInvitedAndNotMailed_ThenSomeAre_ThenAll()
    {
        var address = await _sheets.Check(Volunteers);
        var text = await _sheets.Text(address);
        Assert.Contains("volunteers of employers", text, StringComparison.Ordinal);
        Assert.Contains("1 row is here already", text, StringComparison.Ordinal);
        Assert.Contains("No employer of your hub is called “Nobody Inc”", text, StringComparison.Ordinal);
        using var done = await _sheets.BringIn(address);
        Assert.Equal(2, await Count("Invitation WHERE IsHeldBack = 1 AND Role = 'Volunteer' AND State = 'Open'"));
        await _site.Deliver();
        Assert.Empty(_site.Mail.Sent);

        var vera = await _encounters.Value<string>("SELECT LOWER(CAST(Id AS nvarchar(36))) FROM Invitation WHERE Email = 'vera@example.net'");
        using var some = await _sheets.Client.Submit(address, $"{address}/send", ("Whom", "Chosen"), ("Ids", vera));
        Assert.Contains("0 of 1 invitation sent", await _sheets.Text(address), StringComparison.Ordinal);
        var link = await _site.LinkTo("vera@example.net");
        Assert.StartsWith("Hello Vera Vale", _site.Mail.Sent[^1].Text.TrimStart(), StringComparison.Ordinal);
        Assert.Empty(await _site.MailTo("vic@example.net"));
        Assert.Contains("1 of 1 invitation sent", await _sheets.Text(address), StringComparison.Ordinal);
        using var all = await _sheets.Client.Submit(address, $"{address}/send", ("Whom", "All"));
        Assert.Single(await _site.MailTo("vic@example.net"));
        Assert.Single(await _site.MailTo("vera@example.net"));
        Assert.Equal(0, await Count("Invitation WHERE IsHeldBack = 1"));

        using var joined = await (await _site.Client()).Submit(link, link, ("Name", "Vera Vale"), ("Password", Passwords.Good));
        Assert.Equal(1, await Count("Membership m JOIN Person p ON p.Id = m.PersonId WHERE p.Email = 'vera@example.net' AND m.Role = 'Volunteer'"));
        Assert.Contains("The person stays: they have accepted the invitation", await _sheets.TakeBack(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendTwice_MailsOnce()
    {
        var address = await _sheets.In(Volunteers);
        var form = SiteClient.Fill(SiteClient.Fields(await _sheets.Client.Page(address), $"{address}/send"), ("Whom", "All"));
        using var first = await _sheets.Client.Post($"{address}/send", form);
        using var second = await _sheets.Client.Submit("/", "/sign-out");
        var again = new Sheets(_site, await _site.Client(_people.Carl));
        using var third = await again.Client.Post($"{address}/send", SiteClient.Fill(SiteClient.Fields(await again.Client.Page("/"), "/sign-out"), ("Whom", "All")));
        Assert.Single(await _site.MailTo("vera@example.net"));
        Assert.Single(await _site.MailTo("vic@example.net"));
    }

    [Fact]
    public async Task SchoolPeople_ByNameOrUrn_OnlyALeadLetsASchoolOfTheRegisterIn()
    {
        await _encounters.Write("INSERT INTO School (Urn, Name, Postcode, IsOpen, IsDemo, UpdatedAt) VALUES (100555, 'Elm Tree School', 'WR2 2AA', 1, 0, @now)", new { now = TestSite.Now.UtcDateTime });
        const string csv = "School,Name,Email,Role\nash school,Amy,amy@example.net,\n990001,Alf,alf@example.net,Enterprise Adviser\nElm Tree School,Ed,ed@example.net,Careers Leader\nNo Such School,X,x@example.net,\nAsh School,Y,y@example.net,Caretaker\n";
        var text = await _sheets.Text(await _sheets.Check(csv));
        Assert.Contains("somebody who leads the hub brings it in", text, StringComparison.Ordinal);
        Assert.Contains("No school of your hub is called “No Such School”", text, StringComparison.Ordinal);
        Assert.Contains("“Caretaker” is no role here", text, StringComparison.Ordinal);
        Assert.Contains("2 rows can come in", text, StringComparison.Ordinal);

        var lead = new Sheets(_site, await _site.Client(await _people.AddLead(_site)));
        var address = await lead.In(csv);
        Assert.Contains("3 rows came in", await lead.Text(address), StringComparison.Ordinal);
        Assert.Equal(1, await _encounters.Value<int>("SELECT COUNT(*) FROM HubMember m JOIN Organisation o ON o.Id = m.OrganisationId WHERE o.Urn = 100555 AND m.HubId = @AlderHub", _people));
        Assert.Equal(1, await Count("Invitation WHERE Role = 'EnterpriseAdviser' AND Email = 'alf@example.net'"));
        await lead.TakeBack(address);
        Assert.Equal((0, 0), (await Count("Organisation WHERE Urn = 100555"), await Count("Invitation")));
    }

    [Fact]
    public async Task Invitations_ShowWhoIsNotMailedYet_AndALeadSendsThemFromThere()
    {
        await _sheets.In(Volunteers);
        var lead = await _site.Client(await _people.AddLead(_site));
        var page = await lead.Page("/invitations");
        Assert.Contains("Brought in from a spreadsheet, not mailed yet, by Cora Alder", page.QuerySelector("#open-invitations")!.TextContent, StringComparison.Ordinal);
        var send = page.QuerySelector("form[action$='/send-again']")!.GetAttribute("action")!;
        using var sent = await lead.Submit("/invitations", send);
        await _site.Deliver();
        Assert.Single(_site.Mail.Sent);
        Assert.Equal(1, await Count("Invitation WHERE IsHeldBack = 0"));
    }

    [Fact]
    public async Task OwnData_Erasure_Forgetting_AndRetention_ThinkOfTheRows()
    {
        await _sheets.Check("Company,Volunteer,E-mail\nBrook Builders,Bea,Bea@Example.org\nBrook Builders,Zoë O'Dell,zoe+o'dell@example.net\n", "Volunteers");
        var other = await _sheets.In("Company,Volunteer,E-mail\nBrook Builders,Zoë O'Dell,zoe+o'dell@example.net\n", "Volunteers");
        var own = (await (await _site.Client(_people.Bea)).Page("/my-data")).QuerySelector("main")!.TextContent;
        Assert.Contains("Bea@Example.org", own, StringComparison.Ordinal);
        Assert.DoesNotContain("zoe+", own, StringComparison.Ordinal);

        await _site.With<Erasure, bool>(async erasure => (await erasure.Erase(_people.Bea, null)).IsDone);
        Assert.Equal(0, await Count("SpreadsheetRow WHERE LOWER(Cells) LIKE '%bea@example.org%'"));
        Assert.Equal(2, await Count("SpreadsheetRow WHERE Cells LIKE '%zoe+%'"));

        using (var foreign = await (await _site.Client(_people.Ozzie)).Submit("/spreadsheets/forget", "/spreadsheets/forget", ("Email", "zoe+o'dell@example.net")))
        {
            Assert.Equal(2, await Count("SpreadsheetRow WHERE Cells LIKE '%zoe+%'"));
        }

        using var wrong = await _sheets.Client.Submit("/spreadsheets/forget", "/spreadsheets/forget", ("Email", "zoe"));
        Assert.NotNull((await SiteClient.Parse(wrong)).QuerySelector("#Email-error"));
        using var forgotten = await _sheets.Client.Submit("/spreadsheets/forget", "/spreadsheets/forget", ("Email", "Zoe+O'Dell@example.net"));
        Assert.Equal(HttpStatusCode.Redirect, forgotten.StatusCode);
        Assert.Equal((0, 0), (await Count("SpreadsheetRow WHERE Cells LIKE '%zoe+%'"), await Count("Invitation WHERE Email LIKE 'zoe%' OR Name IS NOT NULL OR State = 'Open'")));
        await _sheets.Client.Page(other);

        await _sheets.In(Volunteers);
        _site.Time.Advance(TimeSpan.FromDays(61));
        await _site.With<RetentionJob, int>(async job =>
        {
            await job.Apply();
            return 0;
        });
        Assert.Equal((0, 0, 3), (await Count("SpreadsheetRow"), await Count("Invitation WHERE IsHeldBack = 1 AND State = 'Open'"), await Count("Spreadsheet")));
        var late = new Sheets(_site, await _site.Client(_people.Cora));
        Assert.Contains("The rows of this spreadsheet are no longer kept", await late.Text(other), StringComparison.Ordinal);
    }
}
