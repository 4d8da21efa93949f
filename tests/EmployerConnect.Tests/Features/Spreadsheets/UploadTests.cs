using System.Net;
using System.Text;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Spreadsheets;

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

    public static TheoryData<string, byte[], string> BadFiles => new()
    {
        { "empty", [], "The file is empty" },
        { "only blank lines", Sheets.Bytes("\r\n\r\n  \r\n"), "The file is empty" },
        { "a workbook", [0x50, 0x4B, 3, 4, 20, 0], "This is an Excel workbook, or a packed archive, and not a CSV file" },
        { "an old workbook", [0xD0, 0xCF, 0x11, 0xE0, 1], "Excel workbook" },
        { "packed", [0x1F, 0x8B, 8, 0], "The file is packed" },
        { "a PDF", Sheets.Bytes("%PDF-1.7\n"), "This is a PDF file" },
        { "binary", [(byte)'a', (byte)',', 1, 2, 3, (byte)'\n'], "not plain text" },
        { "NUL", Sheets.Bytes("Company,Post code\nA\0b,WR1 2AA\n"), "not plain text" },
        { "UTF-16 without its mark", Encoding.Unicode.GetBytes("Company,Post code\nA,WR1 2AA\n"), "not plain text" },
        { "headings alone", Sheets.Bytes("Company,Post code\n"), "The file has headings and no rows below them" },
        { "one column", Sheets.Bytes("Company|Post code\nA|B\n"), "one column only" },
        { "too many rows", Sheets.Bytes(Sheets.Many(5001)), "more than 5,000 rows" },
        { "a row without end", Sheets.Bytes("Company,Post code\n\"" + new string('x', 2_000_000) + "\n"), "longer than 1,024 KB" },
        { "too large", new byte[(5 * 1024 * 1024) + 1], "larger than 5 MB" },
    };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public async Task BadFile_GetsASentence_AndNothingIsKept(string what, byte[] content, string words)
    {
        Assert.Contains(words, await _sheets.Refusal(content), StringComparison.Ordinal);
        Assert.True(await _encounters.Value<int>("SELECT COUNT(*) FROM Spreadsheet") == 0, what);
    }

    public static TheoryData<string, byte[]> GoodFiles
    {
        get
        {
            const string text = "Company,Post code\nCafé Brontë Ltd,WR1 2AA\n";
            return new TheoryData<string, byte[]>
            {
                { "UTF-8", Sheets.Bytes(text) },
                { "UTF-8 with its mark", [0xEF, 0xBB, 0xBF, .. Sheets.Bytes(text)] },
                { "UTF-16, little end first", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)] },
                { "UTF-16, big end first", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)] },
                { "Windows-1252", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text) },
                { "semicolons", Sheets.Bytes(text.Replace(',', ';')) },
                { "tabs", Sheets.Bytes(text.Replace(',', '\t')) },
                { "Excel's own first line", Sheets.Bytes("sep=;\r\n" + text.Replace(',', ';')) },
                { "quotes and other line ends", Sheets.Bytes("\"Company\",\"Post code\"\r\n\"Café Brontë Ltd\",\"WR1 2AA\"\r\n") },
                { "blank lines", Sheets.Bytes("\n" + text + "\n,\n") },
            };
        }
    }

    [Theory]
    [MemberData(nameof(GoodFiles))]
    public void GoodFile_IsReadWhateverItIsWrittenIn(string what, byte[] content)
    {
        var (file, refusal) = SheetFile.Read(content);
        Assert.True(file is not null, $"{what}: {refusal}");
        Assert.Equal(["Company", "Post code"], file.Headings);
        Assert.Equal(["Café Brontë Ltd", "WR1 2AA"], Assert.Single(file.Lines).Cells);
        Assert.Null(file.Lines[0].Fault);
    }

    [Fact]
    public void BadRows_AreFaultyOneByOne_AndFormulasAreText()
    {
        var text = "Name,Post code,Name\n" + "=HYPERLINK(\"x\"),WR1 2AA,a\n" + "B\n" + "C,WR1 2AA,c,too,many\n" + "\"two\nlines\",WR1 2AA,d\n" + $"{new string('x', 2001)},WR1 2AA,e\n" + "bad\u202Ename,WR1 2AA,f\n" + "open,\"WR1 2AA,g\n";
        var (file, _) = SheetFile.Read(Sheets.Bytes(text));
        Assert.Equal([2, 3, 4, 5, 7, 8, 9], file!.Lines.Select(line => line.Line));
        Assert.Equal(
            [null, null, "The row has 5 cells and there are 3 headings: is there a comma too many?", null, "A cell of the row is longer than 2,000 characters", "The row holds a character that cannot be shown", "A quotation mark is opened in this row and not closed"],
            file.Lines.Select(line => line.Fault));
        Assert.Equal(["B", "", ""], file.Lines[1].Cells);
        Assert.StartsWith("=HYPERLINK", file.Lines[0].Cells[0], StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', file.Lines[5].Cells[0]);
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
