namespace EmployerConnect.Web.Features.Spreadsheets;

/// <summary>What the rows of a spreadsheet are.</summary>
public enum SheetKind
{
    Employers,
    Contacts,
    Volunteers,
    SchoolPeople,
    Encounters,
}
