using System.Text;
using EmployerConnect.Web.Features.Places.Import;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Commands;

/// <summary>Rejected rows as a CSV file that a spreadsheet can open without running anything that is in it.</summary>
internal static class RejectionFile
{
    public static async Task Write(string path, IEnumerable<Rejection> rejections)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        await using var file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await file.WriteLineAsync("File,Line,Column,Value,Reason");
        foreach (var rejection in rejections)
        {
            await file.WriteLineAsync(CsvText.Row([rejection.File, rejection.Line, rejection.Column, rejection.Value, rejection.Reason]));
        }
    }
}
