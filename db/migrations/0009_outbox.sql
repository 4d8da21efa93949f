-- Work that outlives a request; written in the same transaction as the change that causes it.
CREATE TABLE OutboxMessage (
    Id uniqueidentifier NOT NULL PRIMARY KEY,
    Kind nvarchar(40) NOT NULL,
    -- One row per recipient and occasion: a repeat of the same change finds its row already there.
    DedupKey nvarchar(200) NOT NULL,
    -- Taken away once sent: a sent mail needs no second copy of a person's address.
    Body nvarchar(max) NULL,
    State nvarchar(10) NOT NULL,
    Attempts int NOT NULL,
    DueAt datetime2 NOT NULL,
    LeasedUntil datetime2 NULL,
    LeasedBy nvarchar(60) NULL,
    LastError nvarchar(1000) NULL,
    CreatedAt datetime2 NOT NULL,
    DoneAt datetime2 NULL,
    CONSTRAINT UQ_OutboxMessage_DedupKey UNIQUE (DedupKey),
    CONSTRAINT CK_OutboxMessage_State CHECK (State IN ('Waiting', 'Sent', 'Dead', 'Unknown')),
    CONSTRAINT CK_OutboxMessage_Attempts CHECK (Attempts >= 0),
    CONSTRAINT CK_OutboxMessage_Body CHECK (State <> 'Waiting' OR Body IS NOT NULL)
);
CREATE INDEX IX_OutboxMessage_Due ON OutboxMessage (DueAt) WHERE State = 'Waiting';

CREATE TABLE CalendarFeed (
    Id uniqueidentifier NOT NULL PRIMARY KEY,
    PersonId uniqueidentifier NOT NULL,
    TokenHash nvarchar(64) NOT NULL,
    CreatedAt datetime2 NOT NULL,
    RevokedAt datetime2 NULL,
    CONSTRAINT FK_CalendarFeed_Person FOREIGN KEY (PersonId) REFERENCES Person (Id),
    CONSTRAINT UQ_CalendarFeed_TokenHash UNIQUE (TokenHash)
);
-- "one feed per person": a new one takes the old one's place.
CREATE UNIQUE INDEX UX_CalendarFeed_Person ON CalendarFeed (PersonId) WHERE RevokedAt IS NULL;
