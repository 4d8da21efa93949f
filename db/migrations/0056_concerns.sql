-- Who of a hub reads concerns; nobody else does, administrators neither.
CREATE TABLE SafeguardingContact (
    HubId uniqueidentifier NOT NULL,
    PersonId uniqueidentifier NOT NULL,
    NamedByPersonId uniqueidentifier NOT NULL,
    SinceAt datetime2 NOT NULL,
    CONSTRAINT PK_SafeguardingContact PRIMARY KEY (HubId, PersonId),
    CONSTRAINT FK_SafeguardingContact_Hub FOREIGN KEY (HubId) REFERENCES Hub (Id),
    CONSTRAINT FK_SafeguardingContact_Person FOREIGN KEY (PersonId) REFERENCES Person (Id),
    CONSTRAINT FK_SafeguardingContact_NamedBy FOREIGN KEY (NamedByPersonId) REFERENCES Person (Id)
);

-- What somebody saw, about a session. No pupil is named.
CREATE TABLE Concern (
    Id uniqueidentifier NOT NULL PRIMARY KEY,
    HubId uniqueidentifier NOT NULL,
    SessionId uniqueidentifier NOT NULL,
    RaisedByPersonId uniqueidentifier NOT NULL,
    Kind nvarchar(30) NOT NULL,
    HappenedOn date NOT NULL,
    WhatWasSeen nvarchar(2000) NOT NULL,
    State nvarchar(12) NOT NULL,
    TakenUpByPersonId uniqueidentifier NULL,
    TakenUpAt datetime2 NULL,
    CreatedAt datetime2 NOT NULL,
    CONSTRAINT FK_Concern_Hub FOREIGN KEY (HubId) REFERENCES Hub (Id),
    CONSTRAINT FK_Concern_Session FOREIGN KEY (SessionId) REFERENCES Session (Id),
    CONSTRAINT FK_Concern_RaisedBy FOREIGN KEY (RaisedByPersonId) REFERENCES Person (Id),
    CONSTRAINT FK_Concern_TakenUpBy FOREIGN KEY (TakenUpByPersonId) REFERENCES Person (Id),
    CONSTRAINT CK_Concern_State CHECK ((State = 'Waiting' AND TakenUpByPersonId IS NULL) OR (State = 'TakenUp' AND TakenUpByPersonId IS NOT NULL))
);
CREATE INDEX IX_Concern_Hub ON Concern (HubId, State);
