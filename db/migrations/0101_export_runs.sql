-- A list that was asked for and is too long to be made while the browser waits: made in the background by whoever holds the lease,
-- kept for a day, readable by who asked alone. It holds what the list holds, names of people too.
CREATE TABLE ExportRun (
    Id uniqueidentifier NOT NULL PRIMARY KEY,
    AskedByPersonId uniqueidentifier NOT NULL,
    Kind nvarchar(20) NOT NULL,
    -- JSON: the hubs, employers or schools whose list it is, as its asker held them then.
    Places nvarchar(max) NOT NULL,
    FromDate date NULL,
    ToDate date NULL,
    State nvarchar(12) NOT NULL,
    -- Counted when it was asked for; how many there are in the end is RowsDone.
    RowsTotal int NOT NULL,
    RowsDone int NOT NULL,
    Problem nvarchar(500) NULL,
    LeasedBy nvarchar(36) NULL,
    LeasedUntil datetime2 NULL,
    Attempts int NOT NULL,
    CreatedAt datetime2 NOT NULL,
    StartedAt datetime2 NULL,
    EndedAt datetime2 NULL,
    FetchedAt datetime2 NULL,
    CONSTRAINT FK_ExportRun_AskedBy FOREIGN KEY (AskedByPersonId) REFERENCES Person (Id),
    CONSTRAINT CK_ExportRun_Kind CHECK (Kind IN ('Members', 'Offers', 'Requests', 'Matches', 'Sessions', 'Checks', 'Reach', 'Encounters', 'Evidence')),
    CONSTRAINT CK_ExportRun_State CHECK (State IN ('Waiting', 'Running', 'Done', 'Failed')),
    CONSTRAINT CK_ExportRun_Rows CHECK (RowsTotal >= 0 AND RowsDone >= 0),
    CONSTRAINT CK_ExportRun_Dates CHECK (FromDate IS NULL OR ToDate IS NULL OR FromDate <= ToDate),
    CONSTRAINT CK_ExportRun_Lease CHECK (State <> 'Running' OR (LeasedBy IS NOT NULL AND LeasedUntil IS NOT NULL AND StartedAt IS NOT NULL)),
    CONSTRAINT CK_ExportRun_Ended CHECK (State IN ('Waiting', 'Running') OR EndedAt IS NOT NULL)
);
CREATE INDEX IX_ExportRun_Person ON ExportRun (AskedByPersonId, CreatedAt);
CREATE INDEX IX_ExportRun_Due ON ExportRun (State) WHERE State IN ('Waiting', 'Running');

-- The file, in pieces of whole rows: each is there once its rows are counted as done.
CREATE TABLE ExportPart (
    RunId uniqueidentifier NOT NULL,
    Number int NOT NULL,
    Content nvarchar(max) NOT NULL,
    CONSTRAINT PK_ExportPart PRIMARY KEY (RunId, Number),
    CONSTRAINT FK_ExportPart_Run FOREIGN KEY (RunId) REFERENCES ExportRun (Id)
);
