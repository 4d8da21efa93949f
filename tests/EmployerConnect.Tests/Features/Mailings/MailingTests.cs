using System.Net;
using EmployerConnect.Tests.Features.Accounts;
using EmployerConnect.Tests.Features.Exports;
using EmployerConnect.Tests.Features.Plans;
using EmployerConnect.Tests.Features.Spreadsheets;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Plans;
using EmployerConnect.Web.Outbox;

namespace EmployerConnect.Tests.Features.Mailings;

/// <summary>Whoever causes mail to many sees how far it is, what failed and why, and finds it again.</summary>
public sealed class MailingTests : IAsyncLifetime
{
    private const string Volunteers = "Company,Volunteer,E-mail\nBrook Builders,Vera Vale,vera@example.net\nBrook Builders,Vic Vale,vic@example.net\nBrook Builders,Val Vale,val@example.net\n";

    private readonly TestSite _site = new();
    private PlanGround _ground = null!;
    private Sheets _sheets = null!;

    public async ValueTask InitializeAsync()
    {
        _ground = await PlanGround.Settle(_site);
        _sheets = new Sheets(_site, await _site.Client(_ground.People.Cora));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private Task<int> Count(string rows) => _ground.Encounters.Value<int>($"SELECT COUNT(*) FROM {rows}");

    /// <summary>One look at the outbox: what that brings about waits for the next.</summary>
    private Task<int> Round() => _site.With<OutboxRunner, int>(runner => runner.RunDue(TestContext.Current.CancellationToken));

    /// <summary>Sends all the invitations of a spreadsheet; the addresses of its page and of the mailing's.</summary>
    private async Task<(string Sheet, string Mailing)> Send()
    {
        var sheet = await _sheets.In(Volunteers);
        using var sent = await _sheets.Client.Submit(sheet, $"{sheet}/send", ("Whom", "All"));
        Assert.StartsWith("/mailings/", sent.Headers.Location!.OriginalString, StringComparison.Ordinal);
        return (sheet, sent.Headers.Location.OriginalString);
    }

    [Fact]
    public async Task Invitations_AreCountedAsTheyGo_AndFoundAgain()
    {
        var (sheet, mailing) = await Send();
        var page = await _sheets.Client.Page(mailing);
        Assert.Equal("Mail is going out", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Invitations from list.csv", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("http-equiv=\"refresh\"", page.Head!.InnerHtml, StringComparison.Ordinal);
        Assert.Equal((0, "0 of 3 invitations sent", true), await ExportGround.Progress(_sheets.Client, mailing));
        foreach (var from in new[] { sheet, "/" })
        {
            Assert.NotNull((await _sheets.Client.Page(from)).QuerySelector($"a[href='{mailing}']"));
        }

        // The first two go, the third is answered "later": it is tried again, and nobody guesses how long the rest takes.
        _site.Mail.Answer = message => message.ToAddress == "val@example.net" ? Delivery.Later("busy") : Delivery.Done;
        await _site.Deliver();
        Assert.Equal((66, "2 of 3 invitations sent, 1 waits", true), await ExportGround.Progress(_sheets.Client, mailing));
        Assert.Contains("1 could not be handed over yet and is tried again: the first today, 09:00", string.Join(' ', (await _sheets.Client.Page(mailing)).QuerySelector("#again")!.TextContent.Split()), StringComparison.Ordinal);

        _site.Mail.Answer = _ => Delivery.Done;
        _site.Time.Advance(TimeSpan.FromMinutes(1));
        await _site.Deliver();
        var done = await _sheets.Client.Page(mailing);
        Assert.Equal("Mail has gone out", done.QuerySelector("h1")!.TextContent);
        Assert.Equal("3 of 3 invitations sent", done.QuerySelector("#sent")!.TextContent);
        Assert.False((await ExportGround.Progress(_sheets.Client, mailing)).IsLive);
        Assert.Null((await _sheets.Client.Page("/")).QuerySelector($"a[href='{mailing}']"));
        Assert.Contains("3 of 3 invitations sent", await _sheets.Text(sheet), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMessageThatIsWritten_AndItsStep_CountOnce()
    {
        var (_, mailing) = await Send();
        var seen = new HashSet<string>();
        await using var worker = new TestSite(_site) { Interruption = new Interruption(OutboxSql.Done, async _ => seen.Add((await ExportGround.Progress(_sheets.Client, mailing)).Words)) };
        await worker.With<OutboxRunner, int>(runner => runner.RunDue(TestContext.Current.CancellationToken));
        Assert.Contains("0 of 3 invitations sent", seen);
        Assert.All(seen, words => Assert.Contains(" of 3 invitations sent", words, StringComparison.Ordinal));
        await _site.Deliver();
        Assert.Equal("3 of 3 invitations sent", (await _sheets.Client.Page(mailing)).QuerySelector("#sent")!.TextContent);
    }

    [Fact]
    public async Task WhatFails_IsNamedWithItsReason_AndAnAdministratorIsLedToTheMailRoom()
    {
        var (_, mailing) = await Send();
        await _ground.Encounters.Write("INSERT INTO MailSuppression (Email, Reason, SinceAt) VALUES ('vic@example.net', 'Bounced', @now)", new { now = TestSite.Now.UtcDateTime });
        await _site.Deliver();
        var page = await _sheets.Client.Page(mailing);
        Assert.Equal("2 of 3 invitations sent, 1 could not be sent", page.QuerySelector("#sent")!.TextContent);
        var failure = page.QuerySelector("#failures li")!.TextContent;
        Assert.Contains("Vic Vale, vic@example.net", failure, StringComparison.Ordinal);
        Assert.Contains(SuppressionWords.NotSent(SuppressionReason.Bounced), failure, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main a[href='/mail']"));
        await _ground.Encounters.Write("UPDATE Person SET IsAdministrator = 1 WHERE Id = @Cora", new { _ground.People.Cora });
        Assert.NotNull((await _sheets.Client.Page(mailing)).QuerySelector("main a[href='/mail']"));

        // Tried again from there, it goes out as part of the same mailing.
        await _ground.Encounters.Write("DELETE FROM MailSuppression", new { });
        using var retried = await _sheets.Client.Submit("/mail", $"/mail/{await _ground.Encounters.Value<string>("SELECT LOWER(CAST(Id AS nvarchar(36))) FROM OutboxMessage WHERE State = 'Dead'")}/retry");
        Assert.Equal((66, true), ((await ExportGround.Progress(_sheets.Client, mailing)).Percent, (await ExportGround.Progress(_sheets.Client, mailing)).IsLive));
        await _site.Deliver();
        Assert.Equal("3 of 3 invitations sent", (await _sheets.Client.Page(mailing)).QuerySelector("#sent")!.TextContent);
    }

    [Fact]
    public async Task EachGo_IsAMailingOfItsOwn_AndOneWithNobodyIsNone()
    {
        var sheet = await _sheets.In(Volunteers);
        var vera = await _ground.Encounters.Value<string>("SELECT LOWER(CAST(Id AS nvarchar(36))) FROM Invitation WHERE Email = 'vera@example.net'");
        using var some = await _sheets.Client.Submit(sheet, $"{sheet}/send", ("Whom", "Chosen"), ("Ids", vera));
        using var nobody = await _sheets.Client.Submit(sheet, $"{sheet}/send", ("Whom", "Chosen"));
        Assert.Equal(sheet, nobody.Headers.Location!.OriginalString);
        using var rest = await _sheets.Client.Submit(sheet, $"{sheet}/send", ("Whom", "All"));
        await _site.Deliver();
        Assert.Equal(2, await Count("Mailing"));
        Assert.Contains("1 of 1 invitation sent", await _sheets.Text(some.Headers.Location!.OriginalString), StringComparison.Ordinal);
        Assert.Contains("2 of 2 invitations sent", await _sheets.Text(rest.Headers.Location!.OriginalString), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SessionsThatAreTold_CountTheirMailOnceItIsWritten()
    {
        var sheet = await _sheets.In("School,Employer,Activity,Date,Start,End,Year group,Pupils\nAsh School,Brook Builders,Careers talk,2/2/2027,10:00,10:50,9,30\n", "Encounters");
        using var told = await _sheets.Client.Submit(sheet, $"{sheet}/tell");
        var mailing = told.Headers.Location!.OriginalString;
        Assert.Contains("The people of 1 session are still to be written to", await _sheets.Text(mailing), StringComparison.Ordinal);
        await _site.Deliver();
        var mails = _site.Mail.Sent.Count;
        Assert.True(mails > 1);
        Assert.Contains($"{mails} of {mails} mails sent", await _sheets.Text(mailing), StringComparison.Ordinal);
    }

    [Fact]
    public async Task APlanThatIsAccepted_ShowsTheMailToBothSides()
    {
        await _ground.Encounters.Offer(sessions: 5);
        await _ground.Encounters.Request();
        await _ground.RequestOfElm();
        var plan = await _ground.Plan();
        using var accepted = await _sheets.Client.Post($"/plans/{plan}/decisions", await PlanGround.DecisionFields(_sheets.Client, plan, DecisionForm.AcceptAll));
        Assert.Equal(HttpStatusCode.Redirect, accepted.StatusCode);
        var mailing = (await _sheets.Client.Page($"/plans/{plan}")).QuerySelector("#mailings a")!.GetAttribute("href")!;
        await Round();
        var mails = _site.Mail.Sent.Count;
        Assert.True(mails > 2);
        Assert.Contains($"{mails} of {mails} mails sent", await _sheets.Text(mailing), StringComparison.Ordinal);
        // Mail of another occasion is none of it.
        Assert.Equal(mails, await Count("OutboxMessage WHERE MailingId IS NOT NULL"));
    }

    [Fact]
    public async Task AnotherHub_DoesNotSeeIt_AndAMemberIsRefused()
    {
        var (_, mailing) = await Send();
        foreach (var (person, status) in new[] { (_ground.People.Ozzie, HttpStatusCode.NotFound), (_ground.People.Ada, HttpStatusCode.Forbidden), (_ground.People.Bea, HttpStatusCode.Forbidden), (_ground.People.Carl, HttpStatusCode.OK) })
        {
            var client = await _site.Client(person);
            foreach (var page in new[] { mailing, $"{mailing}/progress" })
            {
                using var response = await client.Get(page);
                Assert.Equal(status, response.StatusCode);
            }

            // The home leads those back who asked, and nobody else.
            Assert.Null((await client.Page("/")).QuerySelector($"a[href='{mailing}']"));
        }
    }
}
