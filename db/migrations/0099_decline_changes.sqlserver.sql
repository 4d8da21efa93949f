-- A no changes what is suggested to the school, and, where the employer has too many requests, to every school.
CREATE TRIGGER TR_EncounterMatch_MatchingDecline ON EncounterMatch AFTER UPDATE AS
BEGIN
    SET NOCOUNT ON;
    IF NOT (UPDATE(DeclinedBy) OR UPDATE(EmployerId)) RETURN;
    INSERT INTO MatchingChange (Kind, SubjectId)
    SELECT 4, SchoolId FROM inserted WHERE DeclinedBy IS NOT NULL
    UNION
    SELECT 2, EmployerId FROM inserted WHERE DeclinedBy IS NOT NULL;
END
