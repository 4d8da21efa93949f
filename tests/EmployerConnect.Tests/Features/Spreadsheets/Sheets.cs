using System.Globalization;
using System.Net;
using System.Text;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Spreadsheets;

namespace EmployerConnect.Tests.Features.Spreadsheets;

/// <summary>Brings spreadsheets in as somebody of Alder hub does, page by page.</summary>
internal sealed class Sheets(TestSite site, SiteClient client)
{
    public SiteClient Client => client;

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>The address of the spreadsheet.</summary>
    public async Task<string> Upload(string csv, string kind = "Guess", string fileName = "list.csv")
    {
        using var response = await client.Upload("/spreadsheets", "/spreadsheets", fileName, Bytes(csv), ("Kind", kind));
        Assert.True(response.StatusCode == HttpStatusCode.Redirect, (await SiteClient.Parse(response)).QuerySelector("main")?.TextContent);
        return response.Headers.Location!.OriginalString.Replace("/columns", "", StringComparison.Ordinal);
    }

    /// <summary>What the page says about a file that is refused.</summary>
    public async Task<string> Refusal(byte[] content, string fileName = "list.csv")
    {
        using var response = await client.Upload("/spreadsheets", "/spreadsheets", fileName, content, ("Kind", "Employers"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var page = await SiteClient.Parse(response);
        Assert.Equal("true", page.QuerySelector("#File")!.GetAttribute("aria-invalid"));
        return page.QuerySelector("#File-error")!.TextContent;
    }

    /// <summary>Uploads, takes the columns as they were guessed (or as named), and gives the address of the preview.</summary>
    public async Task<string> Check(string csv, string kind = "Guess", params (string Name, string Value)[] columns)
    {
        var address = await Upload(csv, kind);
        using var response = await client.Submit($"{address}/columns", $"{address}/columns", columns);
        Assert.True(response.StatusCode == HttpStatusCode.Redirect, (await SiteClient.Parse(response)).QuerySelector("main")?.TextContent);
        Assert.Equal(address, response.Headers.Location!.OriginalString);
        return address;
    }

    public async Task<HttpResponseMessage> BringIn(string address, params (string Name, string Value)[] answers) =>
        await client.Submit(address, $"{address}/answers", [("Then", "BringIn"), .. answers]);

    /// <summary>From the file to what came of it.</summary>
    public async Task<string> In(string csv, string kind = "Guess", params (string Name, string Value)[] answers)
    {
        var address = await Check(csv, kind);
        using var response = await BringIn(address, answers);
        Assert.True(response.StatusCode == HttpStatusCode.Redirect, (await SiteClient.Parse(response)).QuerySelector("main")?.TextContent);
        return address;
    }

    public async Task<string> TakeBack(string address)
    {
        using var response = await client.Submit(address, $"{address}/take-back");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return await Text(address);
    }

    /// <summary>The words of the page, with its white space made single.</summary>
    public async Task<string> Text(string address) => string.Join(' ', (await client.Page(address)).QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public Task<int> RunDue(TestSite? on = null) => (on ?? site).With<SpreadsheetRunner, int>(runner => runner.RunDue());

    public static string Many(int rows) =>
        "Company,Post code,Industry\n" + string.Join('\n', Enumerable.Range(1, rows).Select(row => string.Create(CultureInfo.InvariantCulture, $"{row} Firm,WR1 {row % 9 + 1}AA,Construction"))) + "\n";
}
