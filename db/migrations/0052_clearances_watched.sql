-- A remark on how the check was seen; never the certificate's number.
ALTER TABLE VolunteerClearance ADD Note nvarchar(200) NULL;

-- One reminder for each check and distance from its last day: due at an instant, sent once.
CREATE TABLE ClearanceReminder (
    ClearanceId uniqueidentifier NOT NULL,
    DaysBefore int NOT NULL,
    DueAt datetime2 NOT NULL,
    DoneAt datetime2 NULL,
    CONSTRAINT PK_ClearanceReminder PRIMARY KEY (ClearanceId, DaysBefore),
    CONSTRAINT FK_ClearanceReminder_Clearance FOREIGN KEY (ClearanceId) REFERENCES VolunteerClearance (Id),
    CONSTRAINT CK_ClearanceReminder_Days CHECK (DaysBefore IN (60, 30, 7))
);
CREATE INDEX IX_ClearanceReminder_Due ON ClearanceReminder (DueAt) WHERE DoneAt IS NULL;

-- A booked session to come whose volunteer is not cleared for its day: raised and told once, taken away when it is so no more.
CREATE TABLE ClearanceFlag (
    SessionId uniqueidentifier NOT NULL,
    PersonId uniqueidentifier NOT NULL,
    RaisedAt datetime2 NOT NULL,
    CONSTRAINT PK_ClearanceFlag PRIMARY KEY (SessionId, PersonId),
    CONSTRAINT FK_ClearanceFlag_Session FOREIGN KEY (SessionId) REFERENCES Session (Id),
    CONSTRAINT FK_ClearanceFlag_Person FOREIGN KEY (PersonId) REFERENCES Person (Id)
);

-- What an employer has shown: confirmed once by a co-ordinator, good until its review date, for every school.
CREATE TABLE EmployerDocument (
    Id uniqueidentifier NOT NULL PRIMARY KEY,
    OrganisationId uniqueidentifier NOT NULL,
    Kind int NOT NULL,
    ReviewOn date NOT NULL,
    ConfirmedByPersonId uniqueidentifier NOT NULL,
    ConfirmedAt datetime2 NOT NULL,
    CONSTRAINT FK_EmployerDocument_Organisation FOREIGN KEY (OrganisationId) REFERENCES Organisation (Id),
    CONSTRAINT FK_EmployerDocument_ConfirmedBy FOREIGN KEY (ConfirmedByPersonId) REFERENCES Person (Id),
    CONSTRAINT CK_EmployerDocument_Kind CHECK (Kind IN (1, 2))
);
CREATE INDEX IX_EmployerDocument_Organisation ON EmployerDocument (OrganisationId, Kind);
