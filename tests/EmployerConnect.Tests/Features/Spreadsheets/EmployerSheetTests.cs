using System.Net;
using EmployerConnect.Tests.Features.Accounts;
using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.Features.Spreadsheets;

/// <summary>Employers come in from a file: looked through, brought in, taken back.</summary>
public sealed class EmployerSheetTests : IAsyncLifetime
{
    private const string Mixed =
        "Organisation,Post code,Industry,No of employees,Contact,E-mail\n"
        + "New Nurseries Ltd,wr12aa,Construction; Health,45,Nora New,Nora@new-nurseries.example\n"
        + "The Brook Builders Limited,WR5 1AA,Construction,10-49,Bill,bill@brook.example\n"
        + "Bad Bakery,nowhere,Construction,7,,\n"
        + "=SUM(A1),WR1 2AA,Juggling,many,,not an address\n"
        + "New Nurseries,WR1 2AA,,,Nick,nick@new-nurseries.example\n";

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
    public async Task Preview_SaysOfEachRowWhatBecomesOfIt_AndChangesNothing()
    {
        var address = await _sheets.Check(Mixed);
        var page = await _sheets.Client.Page(address);
        var text = await _sheets.Text(address);
        Assert.Contains("1 row can come in", text, StringComparison.Ordinal);
        Assert.Contains("2 rows look like something that is there", text, StringComparison.Ordinal);
        Assert.Contains("2 rows have problems and stay out", text, StringComparison.Ordinal);
        Assert.Contains("Looks like Brook Builders, Town, WR5 1AA: the same name and postcode.", text, StringComparison.Ordinal);
        Assert.Contains("Looks like line 2 of this file, New Nurseries Ltd, WR1 2AA: the same name and postcode.", text, StringComparison.Ordinal);
        var problems = page.QuerySelector("#problems")!.TextContent;
        Assert.Contains("Post code: “nowhere” is no UK postcode", problems, StringComparison.Ordinal);
        Assert.Contains("Industry: “Juggling” is none of the sectors", problems, StringComparison.Ordinal);
        Assert.Contains("No of employees: “many” is no number of people", problems, StringComparison.Ordinal);
        Assert.Contains("E-mail: “not an address” is no e-mail address", problems, StringComparison.Ordinal);
        Assert.Equal((2, 0, 0), (await Count("Organisation WHERE Kind = 'Employer'"), await Count("Invitation"), await Count("OutboxMessage")));
    }

    [Fact]
    public async Task BringIn_GoodRowsTogether_BadOnesAreReported_NobodyIsMailed()
    {
        var address = await _sheets.In(Mixed);
        Assert.Contains("3 rows came in", await _sheets.Text(address), StringComparison.Ordinal);
        Assert.Equal(1, await _encounters.Value<int>("SELECT COUNT(*) FROM Organisation o JOIN HubMember m ON m.OrganisationId = o.Id WHERE m.HubId = @AlderHub AND o.Name = 'New Nurseries Ltd' AND o.Postcode = 'WR1 2AA' AND o.SizeBand = '10 to 49' AND o.Sectors <> 0", _people));
        Assert.Equal(3, await Count("Organisation WHERE Kind = 'Employer'"));
        Assert.Equal(3, await Count("Invitation WHERE IsHeldBack = 1 AND State = 'Open' AND Role = 'EmployerContact'"));
        Assert.Equal(1, await Count("Invitation WHERE Email = 'nora@new-nurseries.example' AND Name = 'Nora New'"));
        Assert.Equal(2, await Count("Invitation i JOIN Organisation o ON o.Id = i.OrganisationId WHERE o.Name = 'New Nurseries Ltd'"));
        Assert.Empty(await _site.MailTo("nora@new-nurseries.example"));
        Assert.Equal(0, await Count("OutboxMessage"));
        Assert.Equal(1, await Count("AuditEntry WHERE Action = 'SpreadsheetBroughtIn' AND Detail = '3'"));
        Assert.Equal(0, await Count("AuditEntry WHERE Detail LIKE '%@%' OR Detail LIKE '%Nurser%'"));

        using var file = await _sheets.Client.Get($"{address}/problems.csv");
        var bytes = await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = System.Text.Encoding.UTF8.GetString(bytes).Trim('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("\"Line\",\"What is wrong\",\"Organisation\"", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("4,\"Post code: “nowhere”", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"'=SUM(A1)\"", lines[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Same", 1, 0, null)]
    [InlineData("Fill", 1, 1, "10 to 49")]
    [InlineData("New", 2, 0, null)]
    [InlineData("Leave", 1, 0, null)]
    public async Task ADouble_IsTheSame_Merged_New_OrLeftOut(string answer, int employers, int filled, string? size)
    {
        var address = await _sheets.Check("Company,Postcode,Size\nBrook Builders,WR5 1AA,20\n");
        using var kept = await _sheets.Client.Submit(address, $"{address}/answers", ("Then", "Keep"), ("Answer[2]", answer));
        Assert.Equal(answer, (await _sheets.Client.Page(address)).QuerySelector("input[name='Answer[2]'][checked]")!.GetAttribute("value"));
        using var done = await _sheets.BringIn(address);
        Assert.Equal(employers, await Count("Organisation WHERE Name = 'Brook Builders'"));
        Assert.Equal(filled, await Count("AuditEntry WHERE Action = 'ProfileFilledIn'"));
        Assert.Equal(size, await _encounters.Value<string?>("SELECT SizeBand FROM Organisation WHERE Id = @BrookBuilders", _people));
        await _sheets.Client.Page(address);
        if (answer is "Fill" or "New")
        {
            await _sheets.TakeBack(address);
            Assert.Equal(1, await Count("Organisation WHERE Name = 'Brook Builders' AND SizeBand IS NULL"));
        }
    }

    [Fact]
    public async Task ANeighbourOfSimilarName_OrAColleaguesDomain_IsAskedAbout_AndIsNewUnlessSomebodySaysNot()
    {
        await _encounters.Write("UPDATE Person SET Email = 'ben@brook-builders.example' WHERE Id = @Ben", _people);
        var address = await _sheets.Check("Company,Postcode,Contact,Email\nBrook Bakery,WR5 1AA,,\nBB Group Services,WR1 9AA,Bob,bob@brook-builders.example\nFree Mail,WR1 8AA,Fay,fay@gmail.com\n");
        var text = await _sheets.Text(address);
        Assert.Contains("Looks like Brook Builders, Town, WR5 1AA: the same postcode and a similar name.", text, StringComparison.Ordinal);
        Assert.Contains("Looks like Brook Builders, Town, WR5 1AA: people with addresses at brook-builders.example.", text, StringComparison.Ordinal);
        Assert.Equal(["New", "New"], (await _sheets.Client.Page(address)).QuerySelectorAll("input[type=radio][checked]").Select(input => input.GetAttribute("value")));
        using var done = await _sheets.BringIn(address, ("Answer[3]", "Same"));
        Assert.Equal((1, 0), (await Count("Organisation WHERE Name = 'Brook Bakery'"), await Count("Organisation WHERE Name = 'BB Group Services'")));
        Assert.Equal(1, await _encounters.Value<int>("SELECT COUNT(*) FROM Invitation WHERE Email = 'bob@brook-builders.example' AND OrganisationId = @BrookBuilders", _people));
    }

    [Fact]
    public async Task AllDoublesAtOnce_AreAnswered()
    {
        var address = await _sheets.Check("Company,Postcode\nBrook Builders,WR5 1AA\nBrook Builders Ltd,WR5 1AA\n");
        using var done = await _sheets.BringIn(address, ("ForAll", "New"));
        Assert.Equal(3, await Count("Organisation WHERE Name LIKE 'Brook%'"));
    }

    [Fact]
    public async Task TakeBack_TakesWhatNothingIsBuiltUpon_AndSaysWhyTheRestStays()
    {
        var address = await _sheets.In("Company,Post code,E-mail\nNew Nurseries,WR1 2AA,nora@nurseries.example\nOld Oven,WR1 3AA,olga@oven.example\nPlain Plumbing,WR1 4AA,\n");
        var sent = await _encounters.Value<string>("SELECT LOWER(CAST(Id AS nvarchar(36))) FROM Invitation WHERE Email = 'olga@oven.example'");
        using (var mailed = await _sheets.Client.Submit(address, $"{address}/send", ("Whom", "Chosen"), ("Ids", sent)))
        {
            Assert.Equal(HttpStatusCode.Redirect, mailed.StatusCode);
        }

        Assert.Single(await _site.MailTo("olga@oven.example"));
        var text = await _sheets.TakeBack(address);
        Assert.Contains("2 rows taken back", text, StringComparison.Ordinal);
        Assert.Contains("The invitation stays: it has been sent", text, StringComparison.Ordinal);
        Assert.Contains("The organisation stays: people have been invited to it", text, StringComparison.Ordinal);
        Assert.Equal((1, 1), (await Count("Organisation WHERE Name IN ('New Nurseries', 'Old Oven', 'Plain Plumbing')"), await Count("Invitation")));
        using var again = await _sheets.Client.Post($"{address}/take-back", SiteClient.Fields(await _sheets.Client.Page("/"), "/sign-out"));
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Equal(1, await Count("AuditEntry WHERE Action = 'SpreadsheetTakenBack' AND Detail = '2'"));
    }

    [Fact]
    public async Task ManyRows_ComeInInTheBackground_WithProgress()
    {
        var address = await _sheets.Upload(Sheets.Many(301));
        using var matched = await _sheets.Client.Submit($"{address}/columns", $"{address}/columns");
        var page = await _sheets.Client.Page(address);
        Assert.Equal($"{address}/progress", page.QuerySelector("[data-progress]")!.GetAttribute("data-progress"));
        Assert.NotNull(page.QuerySelector("progress"));
        Assert.NotNull(page.QuerySelector($"a[href='{address}']"));
        Assert.Contains("http-equiv=\"refresh\"", page.Head!.InnerHtml, StringComparison.Ordinal);
        using (var progress = await _sheets.Client.Get($"{address}/progress"))
        {
            Assert.Equal("{\"percent\":0,\"words\":\"Looking through the rows\",\"isLive\":true}", await progress.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        Assert.Equal(1, await _sheets.RunDue());
        using var asked = await _sheets.BringIn(address);
        Assert.Contains("Coming in", await _sheets.Text("/spreadsheets"), StringComparison.Ordinal);
        Assert.Equal(2, await Count("Organisation WHERE Kind = 'Employer'"));
        Assert.Equal(1, await _sheets.RunDue());
        Assert.Equal(0, await _sheets.RunDue());
        Assert.Equal(303, await Count("Organisation WHERE Kind = 'Employer'"));
        Assert.Contains("301 rows came in", await _sheets.Text(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoeverIsNoLongerOfTheTeam_BringsNothingIn()
    {
        var address = await _sheets.Upload(Sheets.Many(301));
        using var matched = await _sheets.Client.Submit($"{address}/columns", $"{address}/columns");
        await _encounters.Write("UPDATE Membership SET EndedAt = @now WHERE PersonId = @Cora", new { _people.Cora, now = TestSite.Now.UtcDateTime });
        Assert.Equal(1, await _sheets.RunDue());
        Assert.Equal("Uploaded", await _encounters.Value<string>("SELECT State FROM Spreadsheet"));
        Assert.Contains("no longer of the hub", await _encounters.Value<string>("SELECT Problem FROM Spreadsheet"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Discard_KeepsNothing_AndComesTooLateAfterwards()
    {
        var address = await _sheets.Check(Mixed);
        using var gone = await _sheets.Client.Submit(address, $"{address}/discard");
        Assert.Equal((0, 0), (await Count("Spreadsheet"), await Count("SpreadsheetRow")));
        var other = await _sheets.In("Company,Post code\nNew Nurseries,WR1 2AA\n");
        using var late = await _sheets.Client.Post($"{other}/discard", SiteClient.Fields(await _sheets.Client.Page("/"), "/sign-out"));
        Assert.Equal((1, 1), (await Count("Spreadsheet"), await Count("SpreadsheetRow")));
    }
}
