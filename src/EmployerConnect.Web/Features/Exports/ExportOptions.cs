using System.Globalization;

namespace EmployerConnect.Web.Features.Exports;

/// <param name="RowsAtOnce">A list of so many rows comes while the browser waits, 0 to 100,000; from <c>Exports:RowsAtOnce</c>.</param>
public sealed record ExportOptions(int RowsAtOnce)
{
    private const int Usual = 2_000;
    private const int Most = 100_000;

    public static ExportOptions Read(IConfiguration configuration)
    {
        var text = configuration["Exports:RowsAtOnce"];
        return string.IsNullOrWhiteSpace(text) ? new ExportOptions(Usual)
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Most ? new ExportOptions(number)
            : throw new InvalidOperationException($"Exports__RowsAtOnce is '{text}': it must be a number from 0 to {Most}.");
    }
}
