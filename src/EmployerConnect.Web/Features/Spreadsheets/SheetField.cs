namespace EmployerConnect.Web.Features.Spreadsheets;

/// <summary>What a column may be.</summary>
/// <param name="Key">Its name in forms and in what is kept.</param>
/// <param name="Name">What the page calls it.</param>
/// <param name="IsNeeded">Nothing comes in without it.</param>
/// <param name="Headings">What people call such a column, in small letters and digits alone.</param>
/// <param name="Hint">What may stand in it.</param>
public sealed record SheetField(string Key, string Name, bool IsNeeded, IReadOnlyList<string> Headings, string? Hint = null);
