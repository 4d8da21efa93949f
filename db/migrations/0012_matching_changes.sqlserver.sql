-- What the ranking has to read again: a row for each change of an offer, of an employer (its name, clearances, how often it
-- was asked), of a request and of a school (its place, what it has had). Triggers, so that no writer can forget it.
-- Kind: 1 offer, 2 employer, 3 request, 4 school. See docs/decisions/0007.
-- rowversion grows in the order of writing, not of committing: a reader goes back to MIN_ACTIVE_ROWVERSION(). The rows are
-- only ever added, so that no two writers wait for each other here. NOCOUNT, because the row counts of the statements that
-- fire these triggers decide about capacity and state.
CREATE TABLE MatchingChange (
    Stamp rowversion NOT NULL,
    Kind int NOT NULL,
    SubjectId uniqueidentifier NOT NULL,
    At datetime2 NOT NULL CONSTRAINT DF_MatchingChange_At DEFAULT (SYSUTCDATETIME()),
    CONSTRAINT PK_MatchingChange PRIMARY KEY CLUSTERED (Stamp),
    CONSTRAINT CK_MatchingChange_Kind CHECK (Kind BETWEEN 1 AND 4)
);
GO

CREATE TRIGGER TR_Offer_Matching ON Offer AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    INSERT INTO MatchingChange (Kind, SubjectId)
    SELECT 1, Id FROM inserted
    UNION
    SELECT 1, Id FROM deleted;
END
GO

CREATE TRIGGER TR_OfferWindow_Matching ON OfferWindow AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    INSERT INTO MatchingChange (Kind, SubjectId)
    SELECT 1, OfferId FROM inserted
    UNION
    SELECT 1, OfferId FROM deleted;
END
GO

CREATE TRIGGER TR_EncounterRequest_Matching ON EncounterRequest AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    INSERT INTO MatchingChange (Kind, SubjectId)
    SELECT 3, Id FROM inserted
    UNION
    SELECT 3, Id FROM deleted;
END
GO

CREATE TRIGGER TR_RequestWindow_Matching ON RequestWindow AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    INSERT INTO MatchingChange (Kind, SubjectId)
    SELECT 3, RequestId FROM inserted
    UNION
    SELECT 3, RequestId FROM deleted;
END
GO

CREATE TRIGGER TR_EncounterRequest_MatchingSchool ON EncounterRequest AFTER UPDATE AS
BEGIN
    SET NOCOUNT ON;
    IF NOT (UPDATE(Benchmarks)) RETURN;
    INSERT INTO MatchingChange (Kind, SubjectId)
    SELECT 4, OrganisationId FROM inserted;
END
GO

CREATE TRIGGER TR_EncounterMatch_Matching ON EncounterMatch AFTER INSERT, DELETE AS
BEGIN
    SET NOCOUNT ON;
    INSERT INTO MatchingChange (Kind, SubjectId)
    SELECT 2, EmployerId FROM inserted
    UNION
    SELECT 2, EmployerId FROM deleted;
END
GO

CREATE TRIGGER TR_EncounterMatch_MatchingAsked ON EncounterMatch AFTER UPDATE AS
BEGIN
    SET NOCOUNT ON;
    IF NOT (UPDATE(ProposedBy) OR UPDATE(CreatedAt)) RETURN;
    INSERT INTO MatchingChange (Kind, SubjectId)
    SELECT 2, EmployerId FROM inserted;
END
GO

CREATE TRIGGER TR_SessionMatch_Matching ON SessionMatch AFTER INSERT, DELETE AS
BEGIN
    SET NOCOUNT ON;
    INSERT INTO MatchingChange (Kind, SubjectId)
    SELECT 4, m.SchoolId FROM inserted c JOIN EncounterMatch m ON m.Id = c.MatchId
    UNION
    SELECT 4, m.SchoolId FROM deleted c JOIN EncounterMatch m ON m.Id = c.MatchId;
END
GO

CREATE TRIGGER TR_Session_Matching ON Session AFTER UPDATE AS
BEGIN
    SET NOCOUNT ON;
    INSERT INTO MatchingChange (Kind, SubjectId)
    SELECT 4, m.SchoolId FROM inserted c JOIN SessionMatch sm ON sm.SessionId = c.Id JOIN EncounterMatch m ON m.Id = sm.MatchId;
END
GO

CREATE TRIGGER TR_VolunteerClearance_Matching ON VolunteerClearance AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    INSERT INTO MatchingChange (Kind, SubjectId)
    SELECT 2, m.OrganisationId FROM inserted c JOIN Membership m ON m.PersonId = c.PersonId WHERE m.OrganisationId IS NOT NULL
    UNION
    SELECT 2, m.OrganisationId FROM deleted c JOIN Membership m ON m.PersonId = c.PersonId WHERE m.OrganisationId IS NOT NULL;
END
GO

CREATE TRIGGER TR_Membership_Matching ON Membership AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    INSERT INTO MatchingChange (Kind, SubjectId)
    SELECT 2, OrganisationId FROM inserted WHERE OrganisationId IS NOT NULL
    UNION
    SELECT 2, OrganisationId FROM deleted WHERE OrganisationId IS NOT NULL;
END
GO

CREATE TRIGGER TR_Person_Matching ON Person AFTER UPDATE AS
BEGIN
    SET NOCOUNT ON;
    IF NOT (UPDATE(IsSuspended)) RETURN;
    INSERT INTO MatchingChange (Kind, SubjectId)
    SELECT 2, m.OrganisationId FROM inserted c JOIN Membership m ON m.PersonId = c.Id WHERE m.OrganisationId IS NOT NULL;
END
GO

CREATE TRIGGER TR_Organisation_Matching ON Organisation AFTER UPDATE AS
BEGIN
    SET NOCOUNT ON;
    INSERT INTO MatchingChange (Kind, SubjectId)
    SELECT CASE Kind WHEN 'School' THEN 4 ELSE 2 END, Id FROM inserted;
END
