-- Which mail somebody wants; a row comes with the first mail that they may stop.
CREATE TABLE MailPreference (
    PersonId uniqueidentifier NOT NULL PRIMARY KEY,
    Rhythm nvarchar(12) NOT NULL,
    -- Of the secret in the links that stop such mail with one click.
    StopTokenHash nvarchar(64) NOT NULL,
    UpdatedAt datetime2 NOT NULL,
    CONSTRAINT FK_MailPreference_Person FOREIGN KEY (PersonId) REFERENCES Person (Id),
    CONSTRAINT UQ_MailPreference_Stop UNIQUE (StopTokenHash),
    CONSTRAINT CK_MailPreference_Rhythm CHECK (Rhythm IN ('AtOnce', 'Daily', 'Weekly', 'CalendarOnly'))
);

-- What waits for somebody's next digest.
CREATE TABLE DigestItem (
    Id uniqueidentifier NOT NULL PRIMARY KEY,
    PersonId uniqueidentifier NOT NULL,
    -- One item for each person and occasion, as in the outbox.
    DedupKey nvarchar(200) NOT NULL,
    Subject nvarchar(210) NOT NULL,
    Path nvarchar(200) NOT NULL,
    CreatedAt datetime2 NOT NULL,
    SentAt datetime2 NULL,
    CONSTRAINT FK_DigestItem_Person FOREIGN KEY (PersonId) REFERENCES Person (Id),
    CONSTRAINT UQ_DigestItem_DedupKey UNIQUE (DedupKey)
);
CREATE INDEX IX_DigestItem_Waiting ON DigestItem (CreatedAt) WHERE SentAt IS NULL;
