namespace EmployerConnect.Web.Features.Attendance;

internal static class AttendanceSql
{
    public const string Invite = """
        INSERT INTO CalendarAttendee (CalendarUid, PersonId, TokenHash, Sequence, Answer)
        SELECT @uid, @personId, @tokenHash, @sequence, 'Unanswered'
        WHERE NOT EXISTS (SELECT 1 FROM CalendarAttendee WHERE CalendarUid = @uid AND PersonId = @personId)
        """;

    /// <summary>A change that could void an acceptance asks anew.</summary>
    public const string InviteAgain = """
        UPDATE CalendarAttendee SET Sequence = @sequence, Answer = 'Unanswered', AnsweredAt = NULL
        WHERE CalendarUid = @uid AND PersonId = @personId AND Sequence < @sequence
        """;

    public const string ByToken = """
        SELECT a.CalendarUid, a.PersonId, p.Name, p.Email, a.Sequence, a.Answer, a.AnsweredAt
        FROM CalendarAttendee a
        JOIN Person p ON p.Id = a.PersonId
        WHERE a.TokenHash = @tokenHash
        """;

    public const string Find = """
        SELECT a.CalendarUid, a.PersonId, p.Name, p.Email, a.Sequence, a.Answer, a.AnsweredAt
        FROM CalendarAttendee a
        JOIN Person p ON p.Id = a.PersonId
        WHERE a.CalendarUid = @uid AND a.PersonId = @personId
        """;

    public const string OfEvent = """
        SELECT a.CalendarUid, a.PersonId, p.Name, p.Email, a.Sequence, a.Answer, a.AnsweredAt
        FROM CalendarAttendee a
        JOIN Person p ON p.Id = a.PersonId
        WHERE a.CalendarUid = @uid
        ORDER BY p.Name
        """;

    /// <summary>Of two answers to one SEQUENCE the later written counts, in whatever order they come (RFC 5546 2.1.5).</summary>
    public const string Answer = """
        UPDATE CalendarAttendee SET Answer = @answer, AnsweredAt = @writtenAt
        WHERE CalendarUid = @uid AND PersonId = @personId AND Sequence = @sequence AND (AnsweredAt IS NULL OR AnsweredAt < @writtenAt)
        """;

    /// <summary>The session of an event, or the meetings of a series, which share one.</summary>
    public const string SessionsOf = """
        SELECT s.Id
        FROM Session s
        LEFT JOIN SessionSeries r ON r.Id = s.SeriesId
        WHERE (s.SeriesId IS NULL AND s.CalendarUid = @uid) OR r.CalendarUid = @uid
        ORDER BY s.StartsAt
        """;

    /// <summary>The place is free; the version moves on, so that nobody who read the session before writes over it.</summary>
    public const string Touch = """
        UPDATE Session SET Version = Version + 1, UpdatedAt = @now WHERE Id = @id AND State = 'Booked' AND Version = @version
        """;

    public const string TakeOff = """
        DELETE FROM SessionPerson WHERE SessionId = @sessionId AND PersonId = @personId AND Role = 'Volunteer'
        """;

    /// <summary>How much somebody does already: their sessions within that time.</summary>
    public const string CountAround = """
        SELECT COUNT(*)
        FROM SessionPerson sp
        JOIN Session s ON s.Id = sp.SessionId
        WHERE sp.PersonId = @personId AND sp.Role = 'Volunteer' AND s.State <> 'Cancelled' AND s.StartsAt >= @from AND s.StartsAt < @to
        """;

    public const string LastAsked = "SELECT MAX(CreatedAt) AS AskedAt FROM MailDelivery WHERE PersonId = @personId AND SessionId IS NOT NULL";

    public const string CoordinatorsOf = """
        SELECT p.Id, p.Name, p.Email, m.Role, m.OrganisationId
        FROM Membership m
        JOIN Person p ON p.Id = m.PersonId
        WHERE m.EndedAt IS NULL AND p.IsSuspended = 0 AND m.HubId = @hubId AND m.Role = 'Coordinator'
        ORDER BY p.Email
        """;
}
