-- Checks that were recorded wrongly. They leave VolunteerClearance, so that nothing that asks who is cleared can count one by mistake.
CREATE TABLE WithdrawnClearance (
    Id uniqueidentifier NOT NULL PRIMARY KEY,
    PersonId uniqueidentifier NOT NULL,
    Level int NOT NULL,
    IssuedOn date NOT NULL,
    ExpiresOn date NOT NULL,
    SeenByPersonId uniqueidentifier NOT NULL,
    SeenAt datetime2 NOT NULL,
    Note nvarchar(200) NULL,
    Reason nvarchar(20) NOT NULL,
    WithdrawnByPersonId uniqueidentifier NOT NULL,
    WithdrawnAt datetime2 NOT NULL,
    CONSTRAINT FK_WithdrawnClearance_Person FOREIGN KEY (PersonId) REFERENCES Person (Id),
    CONSTRAINT FK_WithdrawnClearance_SeenBy FOREIGN KEY (SeenByPersonId) REFERENCES Person (Id),
    CONSTRAINT FK_WithdrawnClearance_WithdrawnBy FOREIGN KEY (WithdrawnByPersonId) REFERENCES Person (Id),
    CONSTRAINT CK_WithdrawnClearance_Reason CHECK (Reason IN ('WrongPerson', 'WrongDates', 'WrongLevel', 'NotSeen', 'Doubtful')),
    CONSTRAINT CK_WithdrawnClearance_NotOwn CHECK (WithdrawnByPersonId <> PersonId)
);
CREATE INDEX IX_WithdrawnClearance_Person ON WithdrawnClearance (PersonId);
