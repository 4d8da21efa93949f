CREATE TRIGGER TR_SessionPerson_Cleared ON SessionPerson AFTER INSERT, UPDATE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (
        SELECT 1
        FROM inserted i
        JOIN Session s ON s.Id = i.SessionId
        WHERE i.Role = 'Volunteer' AND s.ClearanceNeeded > 0
          AND NOT EXISTS (
              SELECT 1 FROM VolunteerClearance c
              WHERE c.PersonId = i.PersonId AND c.Level >= s.ClearanceNeeded AND c.IssuedOn <= s.OnDate AND c.ExpiresOn >= s.OnDate))
    BEGIN
        THROW 51001, 'The volunteer is not cleared for this session', 1;
    END;
END
