DROP TRIGGER TR_SessionPerson_Cleared;
GO

CREATE TRIGGER TR_SessionPerson_Cleared ON SessionPerson AFTER INSERT, UPDATE AS
BEGIN
    SET NOCOUNT ON;
    IF NOT (UPDATE(SessionId) OR UPDATE(PersonId) OR UPDATE(Role)) RETURN;
    IF EXISTS (
        SELECT 1
        FROM inserted i
        JOIN Session s ON s.Id = i.SessionId
        WHERE i.Role = 'Volunteer' AND s.ClearanceNeeded > 0
          AND NOT EXISTS (
              SELECT 1 FROM VolunteerClearance c
              WHERE c.PersonId = i.PersonId AND c.Level >= s.ClearanceNeeded AND c.IssuedOn <= s.OnDate
                AND c.ExpiresOn >= DATEADD(day, CASE WHEN s.WholeDays > 1 THEN s.WholeDays - 1 ELSE 0 END, s.OnDate)))
    BEGIN
        THROW 51001, 'The volunteer is not cleared for this session', 1;
    END;
END
GO

CREATE TRIGGER TR_Session_ClearedMove ON Session AFTER UPDATE AS
BEGIN
    SET NOCOUNT ON;
    IF NOT (UPDATE(OnDate) OR UPDATE(WholeDays)) RETURN;
    IF EXISTS (
        SELECT 1
        FROM inserted i
        JOIN deleted d ON d.Id = i.Id
        JOIN SessionPerson sp ON sp.SessionId = i.Id
        WHERE i.State = 'Booked' AND i.ClearanceNeeded > 0 AND sp.Role = 'Volunteer'
          AND (i.OnDate <> d.OnDate OR i.WholeDays <> d.WholeDays)
          AND NOT EXISTS (
              SELECT 1 FROM VolunteerClearance c
              WHERE c.PersonId = sp.PersonId AND c.Level >= i.ClearanceNeeded AND c.IssuedOn <= i.OnDate
                AND c.ExpiresOn >= DATEADD(day, CASE WHEN i.WholeDays > 1 THEN i.WholeDays - 1 ELSE 0 END, i.OnDate)))
    BEGIN
        THROW 51002, 'A volunteer is not cleared for the new date of this session', 1;
    END;
END
