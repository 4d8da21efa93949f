namespace EmployerConnect.Web.Features.Spreadsheets;

internal static class SpreadsheetRowSql
{
    public const string All = """
        SELECT SpreadsheetId, Line, Cells, Fault, Verdict, Problems, Likeness, LikeId, Answer, OrganisationId, IsNewOrganisation, IsNewInHub, Filled, InvitationId, SessionId
        FROM SpreadsheetRow WHERE SpreadsheetId = @id ORDER BY Line
        """;

    public const string Some = """
        SELECT SpreadsheetId, Line, Cells, Fault, Verdict, Problems, Likeness, LikeId, Answer, OrganisationId, IsNewOrganisation, IsNewInHub, Filled, InvitationId, SessionId
        FROM SpreadsheetRow WHERE SpreadsheetId = @id AND Verdict IN @verdicts ORDER BY Line
        {page}
        """;

    public const string Counts = "SELECT Verdict, COUNT(*) AS HowMany FROM SpreadsheetRow WHERE SpreadsheetId = @id GROUP BY Verdict";

    public const string Save = """
        UPDATE SpreadsheetRow
        SET Verdict = @Verdict, Answer = @Answer, Problems = @Problems, Likeness = @Likeness, LikeId = @LikeId, OrganisationId = @OrganisationId, IsNewOrganisation = @IsNewOrganisation,
            IsNewInHub = @IsNewInHub, Filled = @Filled, InvitationId = @InvitationId, SessionId = @SessionId
        WHERE SpreadsheetId = @SpreadsheetId AND Line = @Line
        """;

    /// <summary>Only of a row that is asked about, and of a spreadsheet that nobody is bringing in.</summary>
    public const string Answer = """
        UPDATE SpreadsheetRow SET Answer = @answer
        WHERE SpreadsheetId = @id AND Line = @line AND Verdict = 'Alike' AND EXISTS (SELECT 1 FROM Spreadsheet s WHERE s.Id = @id AND s.State = 'Checked')
        """;

    public const string AnswerAll = """
        UPDATE SpreadsheetRow SET Answer = @answer
        WHERE SpreadsheetId = @id AND Verdict = 'Alike' AND EXISTS (SELECT 1 FROM Spreadsheet s WHERE s.Id = @id AND s.State = 'Checked')
        """;

    /// <summary>Everything in the rows of these hubs that names an address.</summary>
    public const string Forget = """
        UPDATE SpreadsheetRow SET Cells = '[]', Problems = NULL, Likeness = NULL, Fault = 'Taken out, as somebody asked for it'
        WHERE LOWER(Cells) LIKE @pattern ESCAPE '!' AND SpreadsheetId IN (SELECT s.Id FROM Spreadsheet s WHERE s.HubId IN @hubIds)
        """;

    /// <summary>Invitations that nobody has accepted, of the organisations of these hubs.</summary>
    public const string ForgetInvitations = """
        UPDATE Invitation SET Email = 'nobody@erased.invalid', Name = NULL
        WHERE Email = @email AND State <> 'Accepted' AND OrganisationId IN (SELECT m.OrganisationId FROM HubMember m WHERE m.HubId IN @hubIds)
        """;

    public const string WithdrawForgotten = """
        SELECT Id FROM Invitation WHERE Email = @email AND State = 'Open' AND OrganisationId IN (SELECT m.OrganisationId FROM HubMember m WHERE m.HubId IN @hubIds) ORDER BY InvitedAt
        """;
}
