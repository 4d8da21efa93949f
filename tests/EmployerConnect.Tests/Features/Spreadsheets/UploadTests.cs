using System.Net;
using System.Text;
using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.Features.Spreadsheets;

/// <summary>What a file is, its content says; every bad one gets a sentence and changes nothing.</summary>
public sealed class UploadTests : IAsyncLifetime
{
    private readonly TestSite _site = new() { Settings = [new("RateLimits:Uploads", "100")] };
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

    private static (string What, byte[] Content, string Words)[] BadFiles =>
    [
        ("empty", [], "The file is empty"),
        ("only blank lines", Sheets.Bytes("\r\n\r\n  \r\n"), "The file is empty"),
        ("a workbook", [0x50, 0x4B, 3, 4, 20, 0], "This is an Excel workbook, or a packed archive, and not a CSV file"),
        ("an old workbook", [0xD0, 0xCF, 0x11, 0xE0, 1], "Excel workbook"),
        ("packed", [0x1F, 0x8B, 8, 0], "The file is packed"),
        ("a PDF", Sheets.Bytes("%PDF-1.7\n"), "This is a PDF file"),
        ("binary", [(byte)'a', (byte)',', 1, 2, 3, (byte)'\n'], "not plain text"),
        ("NUL", Sheets.Bytes("Company,Post code\nA\0b,WR1 2AA\n"), "not plain text"),
        ("UTF-16 without its mark", Encoding.Unicode.GetBytes("Company,Post code\nA,WR1 2AA\n"), "not plain text"),
        ("headings alone", Sheets.Bytes("Company,Post code\n"), "The file has headings and no rows below them"),
        ("one column", Sheets.Bytes("Company|Post code\nA|B\n"), "one column only"),
        ("too many rows", Sheets.Bytes(Sheets.Many(5001)), "more than 5,000 rows"),
        ("a row without end", Sheets.Bytes("Company,Post code\n\"" + new string('x', 2_000_000) + "\n"), "longer than 1,024 KB"),
        ("too large", new byte[(5 * 1024 * 1024) + 1], "larger than 5 MB"),
    ];

    [Fact]
    public async Task EachBadFile_GetsASentence_AndNothingIsKept()
    {
        foreach (var (what, content, words) in BadFiles)
        {
            var refusal = await _sheets.Refusal(content);
            Assert.True(refusal.Contains(words, StringComparison.Ordinal), $"{what}: {refusal}");
        }

        Assert.Equal(0, await _encounters.Value<int>("SELECT COUNT(*) FROM Spreadsheet"));
    }

    [Fact]
    public async Task WithoutAFile_OrForAHubThatIsNotTheirs_SaysSo()
    {
        using var none = await _sheets.Client.Submit("/spreadsheets", "/spreadsheets", ("Kind", "Nonsense"));
        var page = await SiteClient.Parse(none);
        Assert.Contains("Choose a file", page.QuerySelector("#File-error")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("#Kind-error"));
        using var forged = await _sheets.Client.Upload("/spreadsheets", "/spreadsheets", "x.csv", Sheets.Bytes("Company,Post code\nA,WR1 2AA\n"), ("Kind", "Employers"), ("HubId", _people.BirchHub.ToString()));
        Assert.Equal(0, await _encounters.Value<int>("SELECT COUNT(*) FROM Spreadsheet WHERE HubId = @BirchHub", _people));
    }

    [Fact]
    public async Task TheSameFormTwice_UploadsOnce_AnotherFileUnderItsKeyIsRefused()
    {
        var fields = SiteClient.Fill(SiteClient.Fields(await _sheets.Client.Page("/spreadsheets"), "/spreadsheets"), ("Kind", "Employers"));
        var content = Sheets.Bytes("Company,Post code\nA,WR1 2AA\n");
        using var first = await _sheets.Client.Upload("/spreadsheets", "a.csv", content, fields);
        using var again = await _sheets.Client.Upload("/spreadsheets", "a.csv", content, fields);
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        using var other = await _sheets.Client.Upload("/spreadsheets", "a.csv", Sheets.Bytes("Company,Post code\nB,WR1 2AA\n"), fields);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        Assert.Equal(1, await _encounters.Value<int>("SELECT COUNT(*) FROM Spreadsheet"));
    }

    [Fact]
    public async Task FileName_LosesFoldersAndSigns()
    {
        var address = await _sheets.Upload("Company,Post code\nA,WR1 2AA\n", fileName: "..\\..\\secret/list\u202E.csv");
        Assert.Equal("list.csv", await _encounters.Value<string>("SELECT FileName FROM Spreadsheet"));
        Assert.Contains("list.csv, 1 row", await _sheets.Text($"{address}/columns"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TooManyUploadsInAMinute_AreRefused()
    {
        await using var site = new TestSite(_site) { Settings = [new("RateLimits:Uploads", "2")] };
        var cora = new Sheets(site, await site.Client(_people.Cora));
        await cora.Upload("Company,Post code\nA,WR1 2AA\n");
        await cora.Upload("Company,Post code\nA,WR1 2AA\n");
        using var third = await cora.Client.Upload("/spreadsheets", "/spreadsheets", "list.csv", Sheets.Bytes("Company,Post code\nA,WR1 2AA\n"), ("Kind", "Employers"));
        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
        var carl = new Sheets(site, await site.Client(_people.Carl));
        await carl.Upload("Company,Post code\nA,WR1 2AA\n");
    }
}
