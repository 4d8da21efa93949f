-- One offer brought together with one request. Live matches hold a session of the offer and of the request.
CREATE TABLE EncounterMatch (
    Id uniqueidentifier NOT NULL PRIMARY KEY,
    OfferId uniqueidentifier NOT NULL,
    RequestId uniqueidentifier NOT NULL,
    HubId uniqueidentifier NOT NULL,
    EmployerId uniqueidentifier NOT NULL,
    SchoolId uniqueidentifier NOT NULL,
    State nvarchar(12) NOT NULL,
    ProposedBy nvarchar(10) NOT NULL,
    -- Whose turn it is, while the match is proposed.
    Awaiting nvarchar(12) NULL,
    OnDate date NOT NULL,
    StartMinute int NOT NULL,
    DurationMinutes int NOT NULL,
    Delivery int NOT NULL,
    GroupSize int NOT NULL,
    VolunteerPersonId uniqueidentifier NULL,
    Note nvarchar(500) NULL,
    Fit nvarchar(10) NULL,
    Reasons nvarchar(2000) NULL,
    AnswerDueAt datetime2 NULL,
    AgreedByPhone bit NOT NULL,
    DeclineReason nvarchar(40) NULL,
    ApprovedByPersonId uniqueidentifier NULL,
    Version int NOT NULL,
    CreatedAt datetime2 NOT NULL,
    UpdatedAt datetime2 NOT NULL,
    CONSTRAINT FK_EncounterMatch_Offer FOREIGN KEY (OfferId) REFERENCES Offer (Id),
    CONSTRAINT FK_EncounterMatch_Request FOREIGN KEY (RequestId) REFERENCES EncounterRequest (Id),
    CONSTRAINT FK_EncounterMatch_Hub FOREIGN KEY (HubId) REFERENCES Hub (Id),
    CONSTRAINT FK_EncounterMatch_Employer FOREIGN KEY (EmployerId) REFERENCES Organisation (Id),
    CONSTRAINT FK_EncounterMatch_School FOREIGN KEY (SchoolId) REFERENCES Organisation (Id),
    CONSTRAINT FK_EncounterMatch_Volunteer FOREIGN KEY (VolunteerPersonId) REFERENCES Person (Id),
    CONSTRAINT FK_EncounterMatch_ApprovedBy FOREIGN KEY (ApprovedByPersonId) REFERENCES Person (Id),
    CONSTRAINT CK_EncounterMatch_State CHECK (State IN ('Proposed', 'Agreed', 'Approved', 'Booked', 'Declined', 'Withdrawn', 'Expired', 'Cancelled')),
    CONSTRAINT CK_EncounterMatch_ProposedBy CHECK (ProposedBy IN ('Employer', 'School')),
    CONSTRAINT CK_EncounterMatch_Awaiting CHECK ((State = 'Proposed' AND Awaiting IN ('Employer', 'School')) OR (State <> 'Proposed' AND Awaiting IS NULL)),
    -- Every waiting state has a deadline.
    CONSTRAINT CK_EncounterMatch_Due CHECK (State NOT IN ('Proposed', 'Agreed', 'Approved') OR AnswerDueAt IS NOT NULL),
    CONSTRAINT CK_EncounterMatch_Approved CHECK (State NOT IN ('Approved', 'Booked') OR ApprovedByPersonId IS NOT NULL),
    CONSTRAINT CK_EncounterMatch_Declined CHECK (State <> 'Declined' OR DeclineReason IS NOT NULL),
    CONSTRAINT CK_EncounterMatch_Delivery CHECK (Delivery IN (1, 2, 4)),
    CONSTRAINT CK_EncounterMatch_Time CHECK (StartMinute >= 0 AND DurationMinutes BETWEEN 10 AND 480 AND StartMinute + DurationMinutes <= 1440)
);
CREATE UNIQUE INDEX UX_EncounterMatch_Pair ON EncounterMatch (OfferId, RequestId) WHERE State IN ('Proposed', 'Agreed', 'Approved');
CREATE INDEX IX_EncounterMatch_Request ON EncounterMatch (RequestId);
CREATE INDEX IX_EncounterMatch_Hub ON EncounterMatch (HubId, State);
CREATE INDEX IX_EncounterMatch_Employer ON EncounterMatch (EmployerId, State);
CREATE INDEX IX_EncounterMatch_School ON EncounterMatch (SchoolId, State);
CREATE INDEX IX_EncounterMatch_Due ON EncounterMatch (AnswerDueAt) WHERE AnswerDueAt IS NOT NULL;

-- What happened to a match, shown to both sides.
CREATE TABLE MatchEvent (
    MatchId uniqueidentifier NOT NULL,
    Number int NOT NULL,
    Kind nvarchar(20) NOT NULL,
    PersonId uniqueidentifier NULL,
    ByPhone bit NOT NULL,
    Note nvarchar(500) NULL,
    OccurredAt datetime2 NOT NULL,
    CONSTRAINT PK_MatchEvent PRIMARY KEY (MatchId, Number),
    CONSTRAINT FK_MatchEvent_Match FOREIGN KEY (MatchId) REFERENCES EncounterMatch (Id),
    CONSTRAINT FK_MatchEvent_Person FOREIGN KEY (PersonId) REFERENCES Person (Id)
);
