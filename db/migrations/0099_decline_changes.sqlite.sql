-- A no changes what is suggested to the school, and, where the employer has too many requests, to every school.
CREATE TRIGGER TR_EncounterMatch_MatchingDecline AFTER UPDATE OF DeclinedBy, EmployerId ON EncounterMatch WHEN NEW.DeclinedBy IS NOT NULL BEGIN
    INSERT INTO MatchingChange (Stamp, Kind, SubjectId) SELECT COALESCE(MAX(Stamp), 0) + 1, 4, NEW.SchoolId FROM MatchingChange;
    INSERT INTO MatchingChange (Stamp, Kind, SubjectId) SELECT COALESCE(MAX(Stamp), 0) + 1, 2, NEW.EmployerId FROM MatchingChange;
END;
