namespace EmployerConnect.Web.Features.Retention;

internal static class RetentionSql
{
    public const string PostedForms = "DELETE FROM PostedForm WHERE PostedAt < @before";

    public const string Drafts = "DELETE FROM Draft WHERE UpdatedAt < @before";

    public const string KeptForms = "DELETE FROM KeptForm WHERE KeptAt < @before";

    public const string ExportParts = "DELETE FROM ExportPart WHERE RunId IN (SELECT r.Id FROM ExportRun r WHERE r.EndedAt <= @before)";

    public const string Exports = "DELETE FROM ExportRun WHERE EndedAt <= @before";

    /// <summary>The row stays, so that a report still counts it; what it said is gone.</summary>
    public const string UnsentMail = "UPDATE OutboxMessage SET Body = NULL, LastError = NULL WHERE State <> 'Waiting' AND (Body IS NOT NULL OR LastError IS NOT NULL) AND DoneAt < @before";

    public const string MailEvents = "DELETE FROM MailEvent WHERE MailId IN (SELECT d.Id FROM MailDelivery d WHERE d.CreatedAt < @before)";

    public const string MailDeliveries = "DELETE FROM MailDelivery WHERE CreatedAt < @before";

    public const string Digests = "DELETE FROM DigestItem WHERE SentAt < @before";

    public const string Mailings = "DELETE FROM Mailing WHERE AskedAt < @before";

    public const string SignIns = "DELETE FROM SignInSession WHERE COALESCE(EndedAt, LastSeenAt) < @before";

    public const string Links = "DELETE FROM OneTimeLink WHERE ExpiresAt < @before";

    public const string Reminders = """
        DELETE FROM ClearanceReminder WHERE ClearanceId IN (SELECT c.Id FROM VolunteerClearance c WHERE c.ExpiresOn < @before)
        """;

    public const string Clearances = "DELETE FROM VolunteerClearance WHERE ExpiresOn < @before";

    public const string WithdrawnClearances = "DELETE FROM WithdrawnClearance WHERE ExpiresOn < @before";

    public const string Documents = "DELETE FROM EmployerDocument WHERE ReviewOn < @before";

    public const string MatchNotes = "UPDATE EncounterMatch SET Note = NULL WHERE Note IS NOT NULL AND OnDate < @before";

    /// <summary>A reason to decline is one of a list; only what was written freely goes.</summary>
    public const string EventNotes = """
        UPDATE MatchEvent SET Note = NULL
        WHERE Note IS NOT NULL AND Kind IN ('Proposed', 'OtherTime') AND MatchId IN (SELECT m.Id FROM EncounterMatch m WHERE m.OnDate < @before)
        """;

    public const string Concerns = "DELETE FROM Concern WHERE CreatedAt < @before";

    public const string FormerMembers = """
        SELECT p.Id
        FROM Person p
        WHERE p.IsAdministrator = 0 AND p.ErasedAt IS NULL AND p.CreatedAt < @before
          AND NOT EXISTS (SELECT 1 FROM Membership m WHERE m.PersonId = p.Id AND (m.EndedAt IS NULL OR m.EndedAt >= @before))
        """;

    /// <summary>What stood in the rows; that the spreadsheet was brought in, and by whom, stays known.</summary>
    public const string SpreadsheetRows = "DELETE FROM SpreadsheetRow WHERE SpreadsheetId IN (SELECT s.Id FROM Spreadsheet s WHERE s.UploadedAt < @before)";

    /// <summary>Whom a spreadsheet named and nobody ever mailed.</summary>
    public const string HeldBackInvitations = "DELETE FROM Invitation WHERE IsHeldBack = 1 AND State = 'Open' AND InvitedAt < @before";
}
