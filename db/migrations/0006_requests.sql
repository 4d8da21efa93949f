CREATE TABLE EncounterRequest (
    Id uniqueidentifier NOT NULL PRIMARY KEY,
    OrganisationId uniqueidentifier NOT NULL,
    HubId uniqueidentifier NOT NULL,
    CreatedByPersonId uniqueidentifier NOT NULL,
    Title nvarchar(120) NOT NULL,
    Activities int NOT NULL,
    Sectors int NOT NULL,
    Subjects int NOT NULL,
    YearGroups int NOT NULL,
    GroupSize int NOT NULL,
    Deliveries int NOT NULL,
    RadiusMiles int NOT NULL,
    Benchmarks int NOT NULL,
    Purpose nvarchar(1000) NOT NULL,
    Outcomes nvarchar(1000) NOT NULL,
    AccessNeeds nvarchar(500) NULL,
    SessionsWanted int NOT NULL,
    SessionsHeld int NOT NULL,
    State nvarchar(12) NOT NULL,
    Version int NOT NULL,
    CreatedAt datetime2 NOT NULL,
    UpdatedAt datetime2 NOT NULL,
    CONSTRAINT FK_EncounterRequest_Organisation FOREIGN KEY (OrganisationId) REFERENCES Organisation (Id),
    CONSTRAINT FK_EncounterRequest_Hub FOREIGN KEY (HubId) REFERENCES Hub (Id),
    CONSTRAINT FK_EncounterRequest_CreatedBy FOREIGN KEY (CreatedByPersonId) REFERENCES Person (Id),
    CONSTRAINT CK_EncounterRequest_Sets CHECK (Activities BETWEEN 1 AND 4095 AND Sectors >= 0 AND Subjects >= 0 AND YearGroups BETWEEN 32 AND 32736 AND Deliveries BETWEEN 1 AND 7 AND Benchmarks >= 0),
    CONSTRAINT CK_EncounterRequest_Group CHECK (GroupSize BETWEEN 1 AND 2000),
    CONSTRAINT CK_EncounterRequest_Radius CHECK (RadiusMiles BETWEEN 0 AND 100),
    CONSTRAINT CK_EncounterRequest_Capacity CHECK (SessionsWanted BETWEEN 1 AND 20 AND SessionsHeld >= 0 AND SessionsHeld <= SessionsWanted),
    CONSTRAINT CK_EncounterRequest_State CHECK (State IN ('Open', 'Paused', 'Withdrawn'))
);
CREATE INDEX IX_EncounterRequest_Organisation ON EncounterRequest (OrganisationId);
CREATE INDEX IX_EncounterRequest_Hub ON EncounterRequest (HubId, State);

CREATE TABLE RequestWindow (
    RequestId uniqueidentifier NOT NULL,
    Number int NOT NULL,
    FromDate date NOT NULL,
    ToDate date NOT NULL,
    Days int NOT NULL,
    StartMinute int NOT NULL,
    EndMinute int NOT NULL,
    CONSTRAINT PK_RequestWindow PRIMARY KEY (RequestId, Number),
    CONSTRAINT FK_RequestWindow_Request FOREIGN KEY (RequestId) REFERENCES EncounterRequest (Id),
    CONSTRAINT CK_RequestWindow_Dates CHECK (ToDate >= FromDate),
    CONSTRAINT CK_RequestWindow_Days CHECK (Days BETWEEN 1 AND 127),
    CONSTRAINT CK_RequestWindow_Minutes CHECK (StartMinute >= 0 AND EndMinute > StartMinute AND EndMinute <= 1440)
);
