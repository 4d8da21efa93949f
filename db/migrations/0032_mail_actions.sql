-- What may be answered from a mail without signing in: once, and not for ever.
CREATE TABLE MailAction (
    TokenHash nvarchar(64) NOT NULL PRIMARY KEY,
    PersonId uniqueidentifier NOT NULL,
    Kind nvarchar(12) NOT NULL,
    SubjectId uniqueidentifier NOT NULL,
    -- Of a proposal its version, of an invitation its SEQUENCE: what has changed since is not what the mail asked about.
    Version int NOT NULL,
    ExpiresAt datetime2 NOT NULL,
    UsedAt datetime2 NULL,
    CONSTRAINT FK_MailAction_Person FOREIGN KEY (PersonId) REFERENCES Person (Id),
    CONSTRAINT CK_MailAction_Kind CHECK (Kind IN ('Proposal', 'Attendance', 'Offer'))
);
CREATE INDEX IX_MailAction_Person ON MailAction (PersonId);
