using System.Net;
using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.Features.Spreadsheets;

/// <summary>Another hub's spreadsheet does not exist; a member without the role is told so.</summary>
public sealed class SheetAccessTests
{
    [Fact]
    public async Task AnotherHubsSpreadsheet_IsNotThere_AndNothingOfItMoves()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        var encounters = new Encounters(site, people);
        var cora = new Sheets(site, await site.Client(people.Cora));
        var address = await cora.Check("Company,Post code\nNew Nurseries,WR1 2AA\nnowhere,nowhere\n");
        var ozzie = await site.Client(people.Ozzie);
        foreach (var page in new[] { "", "/columns", "/progress", "/problems.csv", "/answers", "/take-back", "/send", "/tell" })
        {
            using var read = await ozzie.Get(address + page);
            Assert.True(read.StatusCode == HttpStatusCode.NotFound, page);
        }

        foreach (var form in new[] { "/columns", "/answers", "/take-back", "/discard", "/send", "/tell" })
        {
            using var posted = await ozzie.Post(address + form, SiteClient.Fill(SiteClient.Fields(await ozzie.Page("/"), "/sign-out"), ("Then", "BringIn")));
            Assert.True(posted.StatusCode == HttpStatusCode.NotFound, form);
        }

        Assert.Equal("Checked", await encounters.Value<string>("SELECT State FROM Spreadsheet"));
        Assert.DoesNotContain("list.csv", (await ozzie.Page("/spreadsheets")).Body!.TextContent, StringComparison.Ordinal);
        foreach (var person in new[] { people.Ada, people.Ben, people.Bea })
        {
            using var refused = await (await site.Client(person)).Get("/spreadsheets");
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }
    }
}
