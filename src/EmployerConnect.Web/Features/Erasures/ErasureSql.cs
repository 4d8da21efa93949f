namespace EmployerConnect.Web.Features.Erasures;

internal static class ErasureSql
{
    public const string Person = "SELECT Id, Name, Email, IsAdministrator, ErasedAt FROM Person WHERE Id = @personId";

    public const string SessionsToCome = """
        SELECT COUNT(*) FROM SessionPerson sp JOIN Session s ON s.Id = sp.SessionId WHERE sp.PersonId = @personId AND s.State = 'Booked' AND s.EndsAt > @now
        """;

    public const string Anonymise = """
        UPDATE Person
        SET Name = @name, Email = @email, PasswordHash = NULL, SecurityStamp = @stamp, TotpKey = NULL, TotpSince = NULL, TotpLastStep = NULL, IsSuspended = 1, ErasedAt = @now
        WHERE Id = @personId AND ErasedAt IS NULL
        """;

    public const string EndMemberships = "UPDATE Membership SET EndedAt = @now WHERE PersonId = @personId AND EndedAt IS NULL";

    public const string RevokeFeeds = "UPDATE CalendarFeed SET RevokedAt = @now WHERE PersonId = @personId AND RevokedAt IS NULL";

    public const string Reminders = "DELETE FROM ClearanceReminder WHERE ClearanceId IN (SELECT c.Id FROM VolunteerClearance c WHERE c.PersonId = @personId)";

    public const string Flags = "DELETE FROM ClearanceFlag WHERE PersonId = @personId";

    public const string Clearances = "DELETE FROM VolunteerClearance WHERE PersonId = @personId";

    public const string WithdrawnClearances = "DELETE FROM WithdrawnClearance WHERE PersonId = @personId";

    public const string Suspensions = "DELETE FROM Suspension WHERE PersonId = @personId";

    public const string Contacts = "DELETE FROM SafeguardingContact WHERE PersonId = @personId";

    public const string PostedForms = "DELETE FROM PostedForm WHERE PersonId = @personId";

    public const string Drafts = "DELETE FROM Draft WHERE PersonId = @personId";

    public const string SignIns = "DELETE FROM SignInSession WHERE PersonId = @personId";

    public const string RecoveryCodes = "DELETE FROM RecoveryCode WHERE PersonId = @personId";

    public const string Passkeys = "DELETE FROM Passkey WHERE PersonId = @personId";

    public const string Providers = "DELETE FROM ProviderSignIn WHERE PersonId = @personId";

    public const string MailActions = "DELETE FROM MailAction WHERE PersonId = @personId";

    public const string MailPreferences = "DELETE FROM MailPreference WHERE PersonId = @personId";

    public const string MailReminders = "DELETE FROM Reminder WHERE PersonId = @personId";

    public const string DeliveryEvents = "DELETE FROM MailEvent WHERE MailId IN (SELECT d.Id FROM MailDelivery d WHERE d.PersonId = @personId)";

    public const string Deliveries = "DELETE FROM MailDelivery WHERE PersonId = @personId";

    public const string Digests = "DELETE FROM DigestItem WHERE PersonId = @personId";

    public const string ToldOffers = "DELETE FROM SavedSearchOffer WHERE SavedSearchId IN (SELECT s.Id FROM SavedSearch s WHERE s.PersonId = @personId)";

    public const string Searches = "DELETE FROM SavedSearch WHERE PersonId = @personId";

    public const string FeedNames = "UPDATE CalendarFeed SET Name = '' WHERE PersonId = @personId";

    public const string JoiningNotes = "UPDATE JoinRequest SET Note = NULL WHERE PersonId = @personId";

    public const string ReportNotes = "UPDATE OfferReport SET Note = NULL WHERE ReportedByPersonId = @personId";

    public const string RequestReportNotes = "UPDATE RequestReport SET Note = NULL WHERE ReportedByPersonId = @personId";

    public const string ProblemNotes = "UPDATE ProblemReport SET Note = NULL WHERE ReportedByPersonId = @personId";

    public const string KeptForms = "DELETE FROM KeptForm WHERE PersonId = @personId";

    public const string ExportParts = "DELETE FROM ExportPart WHERE RunId IN (SELECT r.Id FROM ExportRun r WHERE r.AskedByPersonId = @personId)";

    public const string Exports = "DELETE FROM ExportRun WHERE AskedByPersonId = @personId";

    /// <summary>Files of others that name them: whoever asked for one asks again.</summary>
    public const string NamingExports = "SELECT DISTINCT RunId FROM ExportPart WHERE Content LIKE @pattern ESCAPE '!'";

    public const string ForgetParts = "DELETE FROM ExportPart WHERE RunId IN @runIds";

    public const string ForgetExports = "DELETE FROM ExportRun WHERE Id IN @runIds";

    public const string Links = "DELETE FROM OneTimeLink WHERE PersonId = @personId OR Email = @was";

    public const string Suppressions = "DELETE FROM MailSuppression WHERE Email = @was";

    /// <summary>Rows of spreadsheets that name the address: what came of them stays known, what stood in them does not.</summary>
    public const string SpreadsheetRows = "UPDATE SpreadsheetRow SET Cells = '[]', Problems = NULL, Likeness = NULL, Fault = 'Taken out, as somebody asked for it' WHERE LOWER(Cells) LIKE @pattern ESCAPE '!'";

    public const string Invitations = "UPDATE Invitation SET Email = @email, Name = NULL WHERE Email = @was";

    /// <summary>The titles of mail to others may name them: "… cannot come".</summary>
    public const string DeliveryTitles = "UPDATE MailDelivery SET Subject = SUBSTRING(REPLACE(Subject, @wasCalled, @name), 1, 210) WHERE Subject <> REPLACE(Subject, @wasCalled, @name)";

    public const string DigestTitles = "UPDATE DigestItem SET Subject = SUBSTRING(REPLACE(Subject, @wasCalled, @name), 1, 210) WHERE Subject <> REPLACE(Subject, @wasCalled, @name)";

    public const string Notes = "SELECT DISTINCT Note FROM MatchEvent WHERE Note IS NOT NULL AND PersonId = @personId AND Kind IN ('Proposed', 'OtherTime')";

    public const string MatchNotes = """
        UPDATE EncounterMatch SET Note = NULL
        WHERE Note IS NOT NULL AND Id IN (SELECT e.MatchId FROM MatchEvent e WHERE e.PersonId = @personId AND e.Kind IN ('Proposed', 'OtherTime'))
        """;

    public const string EventNotes = "UPDATE MatchEvent SET Note = NULL WHERE Note IS NOT NULL AND PersonId = @personId AND Kind IN ('Proposed', 'OtherTime')";

    /// <summary>Mail that is not sent yet or was given up, with its text: to this person, or to others about them.</summary>
    public const string Mail = "SELECT Id, DedupKey, State, Body, LastError FROM OutboxMessage WHERE Body IS NOT NULL OR LastError IS NOT NULL";

    public const string CloseMail = "UPDATE OutboxMessage SET State = 'Dead', Body = NULL, LastError = NULL, DoneAt = @now, LeasedUntil = NULL, LeasedBy = NULL WHERE Id = @id AND State = @state";

    public const string RewriteMail = "UPDATE OutboxMessage SET Body = @body, LastError = @lastError WHERE Id = @id AND State = @state";
}
