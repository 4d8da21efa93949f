namespace EmployerConnect.Web.Features.Spreadsheets;

/// <summary>What is wrong with a row, in one sentence for each column.</summary>
public static class SheetProblems
{
    public static string Words(SpreadsheetRow row) => string.Join("; ", row.ProblemList.Select(Words));

    public static string Words(SheetProblem problem) => problem.Column is null ? problem.Words : $"{problem.Column}: {problem.Words}";
}
