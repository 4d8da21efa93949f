-- For whom somebody acted (an organisation, a hub, a person), and from which version of the thing to which.
ALTER TABLE AuditEntry ADD ForId uniqueidentifier NULL;
ALTER TABLE AuditEntry ADD FromVersion int NULL;
ALTER TABLE AuditEntry ADD ToVersion int NULL;

-- Committed entries are chained one after another: each seal holds the hash over the one before it and its entry.
CREATE TABLE AuditSeal (
    Position bigint NOT NULL PRIMARY KEY,
    EntryId uniqueidentifier NOT NULL,
    Hash nchar(64) NOT NULL,
    CONSTRAINT UQ_AuditSeal_Entry UNIQUE (EntryId),
    CONSTRAINT FK_AuditSeal_Entry FOREIGN KEY (EntryId) REFERENCES AuditEntry (Id),
    CONSTRAINT CK_AuditSeal_Position CHECK (Position > 0)
);

-- Where the chain ends. One row: whoever seals moves it on by a conditional UPDATE, so that two instances never fork the chain.
CREATE TABLE AuditHead (
    Id int NOT NULL PRIMARY KEY,
    Position bigint NOT NULL,
    Hash nchar(64) NOT NULL,
    CONSTRAINT CK_AuditHead_One CHECK (Id = 1 AND Position >= 0)
);
INSERT INTO AuditHead (Id, Position, Hash) VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
