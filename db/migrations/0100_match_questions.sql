-- One question with a structured answer, from one side of a match to the other. Who asked and who answered stand in MatchEvent.
CREATE TABLE MatchQuestion (
    MatchId uniqueidentifier NOT NULL,
    Number int NOT NULL,
    AskedBy nvarchar(10) NOT NULL,
    Kind nvarchar(30) NOT NULL,
    AskedAt datetime2 NOT NULL,
    -- Null until it is answered.
    IsYes bit NULL,
    AnswerNumber int NULL,
    AnswerDate date NULL,
    AnsweredAt datetime2 NULL,
    CONSTRAINT PK_MatchQuestion PRIMARY KEY (MatchId, Number),
    CONSTRAINT FK_MatchQuestion_Match FOREIGN KEY (MatchId) REFERENCES EncounterMatch (Id),
    CONSTRAINT CK_MatchQuestion_AskedBy CHECK (AskedBy IN ('Employer', 'School')),
    CONSTRAINT CK_MatchQuestion_Answer CHECK ((IsYes IS NULL AND AnsweredAt IS NULL) OR (IsYes IS NOT NULL AND AnsweredAt IS NOT NULL)),
    CONSTRAINT CK_MatchQuestion_Number CHECK (AnswerNumber IS NULL OR AnswerNumber BETWEEN 1 AND 10000)
);
-- One at a time from each side.
CREATE UNIQUE INDEX UX_MatchQuestion_Open ON MatchQuestion (MatchId, AskedBy) WHERE AnsweredAt IS NULL;
