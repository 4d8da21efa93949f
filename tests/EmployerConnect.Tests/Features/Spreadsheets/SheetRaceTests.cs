using System.Net;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Spreadsheets;

namespace EmployerConnect.Tests.Features.Spreadsheets;

/// <summary>Two instances of the site, two who are quick: what a file brings is there once.</summary>
public sealed class SheetRaceTests
{
    private const string Csv = "Company,Post code,E-mail\nNew Nurseries,WR1 2AA,nora@nurseries.example\nOld Oven,WR1 3AA,olga@oven.example\n";

    [Fact]
    public async Task TheSameFileByTwoAtOnce_ComesInOnce()
    {
        using var meeting = new Meeting(SpreadsheetSql.Claim, TestContext.Current.CancellationToken);
        await using var first = new TestSite(meeting);
        var people = await People.Settle(first);
        await using var second = new TestSite(first);
        var encounters = new Encounters(first, people);
        var (cora, carl) = (new Sheets(first, await first.Client(people.Cora)), new Sheets(second, await second.Client(people.Carl)));
        var (coras, carls) = (await cora.Check(Csv), await carl.Check(Csv));
        var coraForm = SiteClient.Fill(SiteClient.Fields(await cora.Client.Page(coras), $"{coras}/answers"), ("Then", "BringIn"));
        var carlForm = SiteClient.Fill(SiteClient.Fields(await carl.Client.Page(carls), $"{carls}/answers"), ("Then", "BringIn"));
        meeting.Begin();

        var answers = await Task.WhenAll(cora.Client.Post($"{coras}/answers", coraForm), carl.Client.Post($"{carls}/answers", carlForm));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Equal(2, await encounters.Value<int>("SELECT COUNT(*) FROM Spreadsheet WHERE State = 'In'"));
        Assert.Equal(2, await encounters.Value<int>("SELECT COUNT(*) FROM Organisation WHERE Name IN ('New Nurseries', 'Old Oven')"));
        Assert.Equal(2, await encounters.Value<int>("SELECT COUNT(*) FROM Invitation"));
        Assert.Equal((2, 2), (await encounters.Value<int>("SELECT COUNT(*) FROM SpreadsheetRow WHERE Verdict = 'In'"), await encounters.Value<int>("SELECT COUNT(*) FROM SpreadsheetRow WHERE Verdict = 'There'")));
        var third = await cora.Check(Csv);
        Assert.Contains("has brought in this very file already", (await cora.Client.Page(third)).QuerySelector("#twin")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADoubleClick_AndAColleague_BringItInOnce()
    {
        await using var first = new TestSite();
        var people = await People.Settle(first);
        await using var second = new TestSite(first);
        var encounters = new Encounters(first, people);
        var cora = new Sheets(first, await first.Client(people.Cora));
        var address = await cora.Check(Csv);
        var carl = await second.Client(people.Carl);
        var coras = SiteClient.Fill(SiteClient.Fields(await cora.Client.Page(address), $"{address}/answers"), ("Then", "BringIn"));
        var carls = SiteClient.Fill(SiteClient.Fields(await carl.Page(address), $"{address}/answers"), ("Then", "BringIn"));

        var answers = await Task.WhenAll(cora.Client.Post($"{address}/answers", coras), cora.Client.Post($"{address}/answers", coras), carl.Post($"{address}/answers", carls));

        Assert.All(answers, answer => Assert.True(answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.Conflict, $"{answer.StatusCode}"));
        Assert.Equal(2, await encounters.Value<int>("SELECT COUNT(*) FROM Organisation WHERE Name IN ('New Nurseries', 'Old Oven')"));
        Assert.Equal(1, await encounters.Value<int>("SELECT COUNT(*) FROM AuditEntry WHERE Action = 'SpreadsheetBroughtIn'"));
        using var there = await cora.Client.Get($"{address}/answers");
        Assert.Equal(address, there.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task WhoeverLeavesInTheMiddle_IsTakenOverAfterTheLease_AndWritesNothing()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        var encounters = new Encounters(site, people);
        var cora = new Sheets(site, await site.Client(people.Cora));
        var address = await cora.Upload(Sheets.Many(301));
        using var matched = await cora.Client.Submit($"{address}/columns", $"{address}/columns");
        await encounters.Write("UPDATE Spreadsheet SET LeasedBy = 'gone', LeasedUntil = @until, Attempts = 1", new { until = TestSite.Now.UtcDateTime.AddMinutes(10) });
        Assert.Equal(0, await cora.RunDue());
        site.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(1, await cora.RunDue());
        Assert.Equal(301, await encounters.Value<int>("SELECT COUNT(*) FROM SpreadsheetRow WHERE Verdict = 'Good'"));
        await encounters.Write("UPDATE Spreadsheet SET State = 'BringingIn', Attempts = 3", new { });
        Assert.Equal(1, await cora.RunDue());
        Assert.Equal("Checked", await encounters.Value<string>("SELECT State FROM Spreadsheet"));
        Assert.Contains("begun several times", await encounters.Value<string>("SELECT Problem FROM Spreadsheet"), StringComparison.Ordinal);
    }
}
