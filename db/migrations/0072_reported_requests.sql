-- A request that somebody thinks wrong or long over, for the people of its hub.
CREATE TABLE RequestReport (
    Id uniqueidentifier NOT NULL PRIMARY KEY,
    RequestId uniqueidentifier NOT NULL,
    Reason nvarchar(20) NOT NULL,
    Note nvarchar(500) NULL,
    ReportedByPersonId uniqueidentifier NOT NULL,
    ReportedAt datetime2 NOT NULL,
    State nvarchar(20) NOT NULL,
    ClosedByPersonId uniqueidentifier NULL,
    ClosedAt datetime2 NULL,
    CONSTRAINT FK_RequestReport_Request FOREIGN KEY (RequestId) REFERENCES EncounterRequest (Id),
    CONSTRAINT FK_RequestReport_ReportedBy FOREIGN KEY (ReportedByPersonId) REFERENCES Person (Id),
    CONSTRAINT FK_RequestReport_ClosedBy FOREIGN KEY (ClosedByPersonId) REFERENCES Person (Id),
    CONSTRAINT CK_RequestReport_State CHECK (State IN ('Open', 'Closed')),
    CONSTRAINT CK_RequestReport_Reason CHECK (Reason IN ('Stale', 'Wrong', 'Unsuitable'))
);
CREATE INDEX IX_RequestReport_State ON RequestReport (State, ReportedAt);
