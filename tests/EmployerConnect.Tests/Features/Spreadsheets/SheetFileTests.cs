using System.Text;
using EmployerConnect.Web.Features.Spreadsheets;

namespace EmployerConnect.Tests.Features.Spreadsheets;

/// <summary>A file is read whatever it is written in; bad rows are faulty one by one.</summary>
public sealed class SheetFileTests
{
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
}
