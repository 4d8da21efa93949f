namespace EmployerConnect.Web.Features.Reminders;

internal static class ReminderSql
{
    /// <summary>People of the sessions about which somebody may have to be reminded now or soon.</summary>
    public const string Sessions = """
        SELECT s.Id AS SubjectId, sp.PersonId, sp.Role, s.OnDate
        FROM Session s
        JOIN SessionPerson sp ON sp.SessionId = s.Id
        JOIN Person p ON p.Id = sp.PersonId
        WHERE s.State = 'Booked' AND s.IsQuiet = 0 AND s.StartsAt >= @from AND s.StartsAt < @to AND p.IsSuspended = 0
        ORDER BY s.StartsAt
        """;

    public const string Known = """
        SELECT SubjectId, PersonId, Kind, DueAt FROM Reminder WHERE Round = 0 AND DueAt >= @from AND DueAt < @to ORDER BY DueAt
        """;

    /// <summary>Those whose turn it is.</summary>
    public const string Proposals = """
        SELECT m.Id AS SubjectId, p.Id AS PersonId, m.UpdatedAt AS SinceAt
        FROM EncounterMatch m
        JOIN Membership ms ON ms.EndedAt IS NULL
            AND ((m.Awaiting = 'Employer' AND ms.OrganisationId = m.EmployerId AND ms.Role = 'EmployerContact')
              OR (m.Awaiting = 'School' AND ms.OrganisationId = m.SchoolId AND ms.Role = 'CareersLeader'))
        JOIN Person p ON p.Id = ms.PersonId
        WHERE m.State = 'Proposed' AND p.IsSuspended = 0
          AND NOT EXISTS (SELECT 1 FROM Reminder r WHERE r.SubjectId = m.Id AND r.PersonId = p.Id AND r.Kind = 'Proposal')
        ORDER BY m.UpdatedAt
        """;

    public const string Offers = """
        SELECT o.Id AS SubjectId, p.Id AS PersonId, o.LastConfirmedAt AS SinceAt
        FROM Offer o
        JOIN Membership ms ON ms.EndedAt IS NULL AND ms.OrganisationId = o.OrganisationId
            AND (ms.Role = 'EmployerContact' OR ms.PersonId = o.CreatedByPersonId)
        JOIN Person p ON p.Id = ms.PersonId
        WHERE o.State = 'Published' AND o.LastConfirmedAt <= @before AND p.IsSuspended = 0
          AND NOT EXISTS (SELECT 1 FROM Reminder r WHERE r.SubjectId = o.Id AND r.PersonId = p.Id AND r.Kind = 'OfferCheck' AND r.CreatedAt >= o.LastConfirmedAt)
        ORDER BY o.LastConfirmedAt
        """;

    public const string Plan = """
        INSERT INTO Reminder (Id, SubjectId, PersonId, Kind, Round, DueAt, State, CreatedAt)
        SELECT @id, @SubjectId, @PersonId, @kind, @round, @dueAt, 'Waiting', @now
        WHERE NOT EXISTS (SELECT 1 FROM Reminder WHERE SubjectId = @SubjectId AND PersonId = @PersonId AND Kind = @kind AND Round = @round)
        """;

    /// <summary>The session has moved; what was sent is sent.</summary>
    public const string Move = """
        UPDATE Reminder SET DueAt = @dueAt
        WHERE SubjectId = @SubjectId AND PersonId = @PersonId AND Kind = @kind AND Round = @round AND State = 'Waiting' AND DueAt <> @dueAt
        """;

    public const string Due = """
        SELECT r.Id, r.SubjectId, r.PersonId, r.Kind, r.DueAt, p.Name, p.Email
        FROM Reminder r
        JOIN Person p ON p.Id = r.PersonId
        WHERE r.State = 'Waiting' AND r.DueAt <= @now
        ORDER BY r.DueAt
        {page}
        """;

    public const string Close = """
        UPDATE Reminder SET State = @state, DoneAt = @now WHERE Id = @id AND State = 'Waiting' AND DueAt <= @now
        """;

    /// <summary>Asked about, and nobody has said since that they stand.</summary>
    public const string OffersToPause = """
        SELECT o.Id
        FROM Offer o
        WHERE o.State = 'Published' AND o.LastConfirmedAt <= @before
          AND EXISTS (SELECT 1 FROM Reminder r WHERE r.SubjectId = o.Id AND r.Kind = 'OfferCheck' AND r.State = 'Sent' AND r.DoneAt > o.LastConfirmedAt AND r.DoneAt <= @askedBefore)
        ORDER BY o.LastConfirmedAt
        """;

    public const string OfferPeople = """
        SELECT p.Id, p.Name, p.Email, ms.Role, ms.OrganisationId
        FROM Membership ms
        JOIN Person p ON p.Id = ms.PersonId
        WHERE ms.EndedAt IS NULL AND p.IsSuspended = 0 AND ms.OrganisationId = @employerId AND (ms.Role = 'EmployerContact' OR ms.PersonId = @createdBy)
        ORDER BY p.Email
        """;
}
