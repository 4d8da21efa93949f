namespace EmployerConnect.Web.Features.Clearances;

internal static class ClearanceSql
{
    public const string Holders = """
        SELECT p.Id AS PersonId, p.Name, MIN(o.Name) AS EmployerName,
               COALESCE((SELECT MAX(c.Level) FROM VolunteerClearance c WHERE c.PersonId = p.Id AND c.IssuedOn <= @today AND c.ExpiresOn >= @today), 0) AS Level,
               (SELECT MAX(c.ExpiresOn) FROM VolunteerClearance c WHERE c.PersonId = p.Id) AS ExpiresOn,
               (SELECT COUNT(*) FROM SessionPerson sp JOIN Session s ON s.Id = sp.SessionId WHERE sp.PersonId = p.Id AND sp.Role = 'Volunteer' AND s.State = 'Booked' AND s.OnDate >= @today AND s.ClearanceNeeded > 0) AS SessionsToCome
        FROM Person p
        JOIN Membership m ON m.PersonId = p.Id AND m.EndedAt IS NULL AND m.Role IN ('Volunteer', 'EmployerContact')
        JOIN HubMember hm ON hm.OrganisationId = m.OrganisationId
        JOIN Organisation o ON o.Id = m.OrganisationId
        WHERE hm.HubId IN @hubIds AND p.IsSuspended = 0
        GROUP BY p.Id, p.Name
        ORDER BY p.Name
        """;

    /// <summary>Somebody of an employer of these hubs; nobody else's check is theirs to see.</summary>
    public const string Holder = """
        SELECT p.Id AS PersonId, p.Name, MIN(o.Name) AS EmployerName
        FROM Person p
        JOIN Membership m ON m.PersonId = p.Id AND m.EndedAt IS NULL AND m.Role IN ('Volunteer', 'EmployerContact')
        JOIN HubMember hm ON hm.OrganisationId = m.OrganisationId
        JOIN Organisation o ON o.Id = m.OrganisationId
        WHERE p.Id = @personId AND hm.HubId IN @hubIds AND p.IsSuspended = 0
        GROUP BY p.Id, p.Name
        """;

    public const string Seen = """
        SELECT c.Id, c.Level, c.IssuedOn, c.ExpiresOn, s.Name AS SeenByName, c.SeenAt, c.Note
        FROM VolunteerClearance c
        JOIN Person s ON s.Id = c.SeenByPersonId
        WHERE c.PersonId = @personId
        ORDER BY c.ExpiresOn DESC, c.SeenAt DESC
        """;

    public const string Insert = """
        INSERT INTO VolunteerClearance (Id, PersonId, Level, IssuedOn, ExpiresOn, SeenByPersonId, SeenAt, Note)
        VALUES (@Id, @PersonId, @Level, @IssuedOn, @ExpiresOn, @SeenByPersonId, @SeenAt, @Note)
        """;

    public const string Withdrawn = """
        SELECT c.Level, c.IssuedOn, c.ExpiresOn, s.Name AS SeenByName, c.Reason, w.Name AS WithdrawnByName, c.WithdrawnAt
        FROM WithdrawnClearance c
        JOIN Person s ON s.Id = c.SeenByPersonId
        JOIN Person w ON w.Id = c.WithdrawnByPersonId
        WHERE c.PersonId = @personId
        ORDER BY c.WithdrawnAt DESC
        """;

    public const string Withdraw = """
        INSERT INTO WithdrawnClearance (Id, PersonId, Level, IssuedOn, ExpiresOn, SeenByPersonId, SeenAt, Note, Reason, WithdrawnByPersonId, WithdrawnAt)
        SELECT c.Id, c.PersonId, c.Level, c.IssuedOn, c.ExpiresOn, c.SeenByPersonId, c.SeenAt, c.Note, @reason, @by, @now
        FROM VolunteerClearance c
        WHERE c.Id = @id AND c.PersonId = @personId
        """;

    public const string ForgetReminders = "DELETE FROM ClearanceReminder WHERE ClearanceId = @id";

    public const string TakeAway = "DELETE FROM VolunteerClearance WHERE Id = @id AND PersonId = @personId";

    public const string AddReminder = """
        INSERT INTO ClearanceReminder (ClearanceId, DaysBefore, DueAt)
        SELECT @clearanceId, @daysBefore, @dueAt
        WHERE NOT EXISTS (SELECT 1 FROM ClearanceReminder WHERE ClearanceId = @clearanceId AND DaysBefore = @daysBefore)
        """;

    /// <summary>Checks in date that came without reminders: from before there were any.</summary>
    public const string WithoutReminders = """
        SELECT Id, PersonId, Level, IssuedOn, ExpiresOn, SeenByPersonId, SeenAt, Note
        FROM VolunteerClearance c
        WHERE c.ExpiresOn >= @today AND NOT EXISTS (SELECT 1 FROM ClearanceReminder r WHERE r.ClearanceId = c.Id)
        """;

    public const string DueReminders = """
        SELECT r.ClearanceId, r.DaysBefore, c.PersonId, c.Level, c.ExpiresOn, p.Name, p.Email, p.IsSuspended,
               CASE WHEN EXISTS (SELECT 1 FROM VolunteerClearance later WHERE later.PersonId = c.PersonId AND later.Level >= c.Level AND later.ExpiresOn > c.ExpiresOn) THEN 1 ELSE 0 END AS IsReplaced
        FROM ClearanceReminder r
        JOIN VolunteerClearance c ON c.Id = r.ClearanceId
        JOIN Person p ON p.Id = c.PersonId
        WHERE r.DoneAt IS NULL AND r.DueAt <= @now
        ORDER BY r.DueAt, r.DaysBefore
        """;

    public const string ReminderDone = """
        UPDATE ClearanceReminder SET DoneAt = @now WHERE ClearanceId = @clearanceId AND DaysBefore = @daysBefore AND DoneAt IS NULL
        """;

    /// <summary>The co-ordinators of every hub that this person's employers belong to.</summary>
    public const string CoordinatorsOf = """
        SELECT DISTINCT c.Id, c.Name, c.Email
        FROM Membership m
        JOIN HubMember hm ON hm.OrganisationId = m.OrganisationId
        JOIN Membership cm ON cm.HubId = hm.HubId AND cm.EndedAt IS NULL AND cm.Role = 'Coordinator'
        JOIN Person c ON c.Id = cm.PersonId AND c.IsSuspended = 0
        WHERE m.PersonId = @personId AND m.EndedAt IS NULL
        ORDER BY c.Email
        """;

    public const string CoordinatorsOfHub = """
        SELECT DISTINCT c.Id, c.Name, c.Email
        FROM Membership m
        JOIN Person c ON c.Id = m.PersonId AND c.IsSuspended = 0
        WHERE m.HubId = @hubId AND m.EndedAt IS NULL AND m.Role = 'Coordinator'
        ORDER BY c.Email
        """;

    public const string Lapses = """
        SELECT s.Id AS SessionId, s.HubId, sp.PersonId, s.Title, s.OnDate, p.Name AS PersonName, s.ClearanceNeeded
        FROM Session s
        JOIN SessionPerson sp ON sp.SessionId = s.Id AND sp.Role = 'Volunteer'
        JOIN Person p ON p.Id = sp.PersonId
        WHERE s.State = 'Booked' AND s.OnDate >= @today AND s.ClearanceNeeded > 0
          AND NOT EXISTS (SELECT 1 FROM VolunteerClearance c WHERE c.PersonId = sp.PersonId AND c.Level >= s.ClearanceNeeded AND c.IssuedOn <= s.OnDate AND c.ExpiresOn >= s.OnDate)
        ORDER BY s.OnDate, s.Title
        """;

    public const string Flags = "SELECT SessionId, PersonId FROM ClearanceFlag";

    public const string Raise = """
        INSERT INTO ClearanceFlag (SessionId, PersonId, RaisedAt)
        SELECT @sessionId, @personId, @now
        WHERE NOT EXISTS (SELECT 1 FROM ClearanceFlag WHERE SessionId = @sessionId AND PersonId = @personId)
        """;

    public const string Lower = "DELETE FROM ClearanceFlag WHERE SessionId = @sessionId AND PersonId = @personId";

    public const string Demands = """
        SELECT DISTINCT s.Id AS SessionId, s.OnDate, s.ClearanceNeeded, sm.MatchId
        FROM Session s
        JOIN SessionMatch sm ON sm.SessionId = s.Id
        WHERE s.State = 'Booked' AND s.OnDate >= @today
        """;

    public const string Demand = "UPDATE Session SET ClearanceNeeded = @needed WHERE Id = @sessionId AND ClearanceNeeded = @was";
}
