using System.Globalization;

namespace EmployerConnect.Web.Features.Spreadsheets;

/// <summary>Kinds, states and answers as the pages say them.</summary>
public static class SheetNames
{
    public static IReadOnlyList<SheetKind> Kinds { get; } = Enum.GetValues<SheetKind>();

    public static string Of(SheetKind kind) => kind switch
    {
        SheetKind.Employers => "Employers",
        SheetKind.Contacts => "Contacts of employers",
        SheetKind.Volunteers => "Volunteers of employers",
        SheetKind.SchoolPeople => "People of schools",
        _ => "Encounters already arranged",
    };

    /// <summary>What a row of it is, in a sentence.</summary>
    public static string Of(SheetKind kind, int count) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} ") + (kind, count) switch
    {
        (SheetKind.Employers, 1) => "employer",
        (SheetKind.Employers, _) => "employers",
        (SheetKind.Encounters, 1) => "encounter",
        (SheetKind.Encounters, _) => "encounters",
        (_, 1) => "person",
        _ => "people",
    };

    public static string Of(SheetState state) => state switch
    {
        SheetState.Uploaded => "Match the columns",
        SheetState.Checking => "Being looked through",
        SheetState.Checked => "Ready to come in",
        SheetState.BringingIn => "Coming in",
        SheetState.In => "In",
        SheetState.TakingBack => "Being taken back",
        _ => "Taken back",
    };

    public static string Colour(SheetState state) => state switch
    {
        SheetState.Uploaded or SheetState.Checked => "yellow",
        SheetState.In => "green",
        SheetState.TakenBack => "grey",
        _ => "blue",
    };

    public static string Doing(SheetState state) => state switch
    {
        SheetState.Checking => "Looking through the rows",
        SheetState.BringingIn => "Bringing the rows in",
        _ => "Taking back what came in",
    };

    public static string Rows(int count) => count == 1 ? "1 row" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} rows");

    /// <summary>What stands in a row, in one line.</summary>
    public static string Line(SpreadsheetRow row, Spreadsheet sheet)
    {
        var cells = row.CellList;
        var said = SheetFields.Of(sheet.Kind).Where(field => sheet.ColumnOf.TryGetValue(field.Key, out var column) && column < cells.Count && cells[column].Length > 0).Select(field => cells[sheet.ColumnOf[field.Key]]);
        var line = string.Join(" · ", said);
        return line.Length > 200 ? $"{line[..200]}…" : line;
    }
}
