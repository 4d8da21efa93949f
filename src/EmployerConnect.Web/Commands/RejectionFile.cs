using System.Globalization;
using System.Text;
using EmployerConnect.Web.Features.Places.Import;

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
            await file.WriteLineAsync(string.Join(',', Cell(rejection.File), rejection.Line.ToString(CultureInfo.InvariantCulture), Cell(rejection.Column), Cell(rejection.Value), Cell(rejection.Reason)));
        }
    }

    private static string Cell(string value)
    {
        var safe = value.Replace("\0", "", StringComparison.Ordinal);
        if (safe is ['=' or '+' or '-' or '@' or '\t' or '\r', ..])
        {
            safe = $"'{safe}";
        }

        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
