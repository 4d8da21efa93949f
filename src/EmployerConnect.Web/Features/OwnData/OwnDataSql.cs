namespace EmployerConnect.Web.Features.OwnData;

/// <summary>Everything that is kept about one person, kind by kind; no secret (password, stamp, feed address) is among it.</summary>
internal static class OwnDataSql
{
    public const string Person = "SELECT Id, Name, Email, IsAdministrator, IsSuspended, CreatedAt FROM Person WHERE Id = @personId";

    public const string Memberships = """
        SELECT m.Role, COALESCE(o.Name, h.Name) AS "Where", m.SinceAt, m.EndedAt
        FROM Membership m
        LEFT JOIN Organisation o ON o.Id = m.OrganisationId
        LEFT JOIN Hub h ON h.Id = m.HubId
        WHERE m.PersonId = @personId
        ORDER BY m.SinceAt, m.Role
        """;

    public const string Offers = "SELECT Id, Title, State, CreatedAt FROM Offer WHERE CreatedByPersonId = @personId ORDER BY CreatedAt, Title";

    public const string Requests = "SELECT Id, Title, State, CreatedAt FROM EncounterRequest WHERE CreatedByPersonId = @personId ORDER BY CreatedAt, Title";

    public const string Drafts = "SELECT Id, Kind, Fields, CreatedAt, UpdatedAt FROM Draft WHERE PersonId = @personId ORDER BY CreatedAt, Kind";

    public const string Matches = """
        SELECT m.Id, o.Title AS Offer, m.State, m.OnDate,
               CASE WHEN m.VolunteerPersonId = @personId THEN 'gives the session' WHEN m.ApprovedByPersonId = @personId THEN 'approved it' ELSE 'answered' END AS Part
        FROM EncounterMatch m
        JOIN Offer o ON o.Id = m.OfferId
        WHERE m.VolunteerPersonId = @personId OR m.ApprovedByPersonId = @personId OR EXISTS (SELECT 1 FROM MatchEvent e WHERE e.MatchId = m.Id AND e.PersonId = @personId)
        ORDER BY m.OnDate, o.Title
        """;

    public const string Answers = "SELECT MatchId, Kind, Note, OccurredAt FROM MatchEvent WHERE PersonId = @personId ORDER BY OccurredAt, Kind";

    public const string Sessions = """
        SELECT s.Id, s.Title, s.OnDate, s.State, sp.Role FROM SessionPerson sp JOIN Session s ON s.Id = sp.SessionId WHERE sp.PersonId = @personId ORDER BY s.OnDate, s.Title
        """;

    public const string Clearances = "SELECT Level, IssuedOn, ExpiresOn, SeenAt, Note FROM VolunteerClearance WHERE PersonId = @personId ORDER BY IssuedOn, SeenAt";

    public const string WithdrawnClearances = "SELECT Level, IssuedOn, ExpiresOn, SeenAt, Note, Reason, WithdrawnAt FROM WithdrawnClearance WHERE PersonId = @personId ORDER BY IssuedOn, SeenAt";

    public const string Suspensions = "SELECT Reason, SuspendedAt, LiftReason, LiftedAt FROM Suspension WHERE PersonId = @personId ORDER BY SuspendedAt";

    public const string Concerns = "SELECT Id, SessionId, Kind, HappenedOn, WhatWasSeen, CreatedAt FROM Concern WHERE RaisedByPersonId = @personId ORDER BY CreatedAt";

    public const string SignIns = "SELECT Device, StartedAt, LastSeenAt, EndedAt FROM SignInSession WHERE PersonId = @personId ORDER BY StartedAt";

    public const string Passkeys = "SELECT Name, CreatedAt, LastUsedAt FROM Passkey WHERE PersonId = @personId ORDER BY CreatedAt";

    public const string Providers = "SELECT Provider, LinkedAt FROM ProviderSignIn WHERE PersonId = @personId ORDER BY LinkedAt";

    public const string RecoveryCodes = "SELECT COUNT(*) AS Codes, COUNT(UsedAt) AS Used FROM RecoveryCode WHERE PersonId = @personId";

    public const string Links = "SELECT Purpose, Email, CreatedAt, ExpiresAt, EndedAt FROM OneTimeLink WHERE PersonId = @personId ORDER BY CreatedAt";

    public const string Vouchings = "SELECT FirstAt, SecondAt FROM Vouching WHERE PersonId = @personId ORDER BY FirstAt";

    public const string JoinRequests = "SELECT OrganisationName, Postcode, Note, State, AskedAt, DecidedAt FROM JoinRequest WHERE PersonId = @personId ORDER BY AskedAt";

    public const string Reports = "SELECT OfferId, Reason, Note, State, ReportedAt FROM OfferReport WHERE ReportedByPersonId = @personId ORDER BY ReportedAt";

    public const string RequestReports = "SELECT RequestId, Reason, Note, State, ReportedAt FROM RequestReport WHERE ReportedByPersonId = @personId ORDER BY ReportedAt";

    public const string Problems = "SELECT Kind, Page, Note, State, ReportedAt FROM ProblemReport WHERE ReportedByPersonId = @personId ORDER BY ReportedAt";

    /// <summary>What it holds is encrypted, and gone within a day.</summary>
    public const string KeptForms = "SELECT KeptAt FROM KeptForm WHERE PersonId = @personId ORDER BY KeptAt";

    public const string Waits = "SELECT OfferId, RequestId, State, CreatedAt FROM OfferWait WHERE CreatedByPersonId = @personId ORDER BY CreatedAt";

    public const string Attendance = "SELECT CalendarUid, Answer, AnsweredAt FROM CalendarAttendee WHERE PersonId = @personId ORDER BY CalendarUid";

    public const string Preferences = "SELECT Rhythm, UpdatedAt FROM MailPreference WHERE PersonId = @personId";

    public const string Searches = "SELECT Name, Query, Rhythm, CreatedAt, LookedAt FROM SavedSearch WHERE PersonId = @personId ORDER BY Name";

    public const string Suppressions = "SELECT s.Reason, s.SinceAt FROM MailSuppression s JOIN Person p ON p.Email = s.Email WHERE p.Id = @personId ORDER BY s.SinceAt";

    public const string Deliveries = "SELECT Subject, Fate, FateAt, CreatedAt FROM MailDelivery WHERE PersonId = @personId ORDER BY CreatedAt, Subject";

    public const string Digests = "SELECT Subject, CreatedAt, SentAt FROM DigestItem WHERE PersonId = @personId ORDER BY CreatedAt, Subject";

    public const string Reminders = "SELECT Kind, State, DueAt, DoneAt FROM Reminder WHERE PersonId = @personId ORDER BY DueAt, Kind";

    public const string Feeds = "SELECT Name, CreatedAt, RevokedAt FROM CalendarFeed WHERE PersonId = @personId ORDER BY CreatedAt";

    public const string Mail = "SELECT Kind, State, CreatedAt, DoneAt FROM OutboxMessage WHERE DedupKey LIKE @mine ESCAPE '!' ORDER BY CreatedAt";

    public const string Spreadsheets = "SELECT Kind, FileName, State, UploadedAt FROM Spreadsheet WHERE UploadedByPersonId = @personId ORDER BY UploadedAt";

    /// <summary>The file itself is a list of what others have here, and gone within a day.</summary>
    public const string Exports = "SELECT Kind, State, CreatedAt, EndedAt, FetchedAt FROM ExportRun WHERE AskedByPersonId = @personId ORDER BY CreatedAt";

    public const string Mailings = "SELECT Kind, AskedAt FROM Mailing WHERE AskedByPersonId = @personId ORDER BY AskedAt";

    /// <summary>Only the row itself: what a hub has noted beside it is not about this person.</summary>
    public const string SpreadsheetRows = "SELECT s.UploadedAt, r.Cells FROM SpreadsheetRow r JOIN Spreadsheet s ON s.Id = r.SpreadsheetId WHERE LOWER(r.Cells) LIKE @pattern ESCAPE '!' ORDER BY s.UploadedAt, r.Line";

    public const string Audit = "SELECT OccurredAt, Action, SubjectKind, SubjectId, Detail FROM AuditEntry WHERE PersonId = @personId ORDER BY OccurredAt, Action";

    public const string AboutThem = """
        SELECT OccurredAt, Action, Detail FROM AuditEntry WHERE (SubjectId = @personId OR ForId = @personId) AND (PersonId IS NULL OR PersonId <> @personId) ORDER BY OccurredAt, Action
        """;
}
