-- Mail to many that somebody caused in one go, so that they see how far it is; the messages stand in the outbox.
CREATE TABLE Mailing (
    Id uniqueidentifier NOT NULL PRIMARY KEY,
    HubId uniqueidentifier NOT NULL,
    AskedByPersonId uniqueidentifier NOT NULL,
    Kind nvarchar(20) NOT NULL,
    -- The spreadsheet or the plan that it is about. No foreign key: it is of several kinds.
    SubjectId uniqueidentifier NOT NULL,
    AskedAt datetime2 NOT NULL,
    CONSTRAINT FK_Mailing_Hub FOREIGN KEY (HubId) REFERENCES Hub (Id),
    CONSTRAINT FK_Mailing_AskedBy FOREIGN KEY (AskedByPersonId) REFERENCES Person (Id),
    CONSTRAINT CK_Mailing_Kind CHECK (Kind IN ('Invitations', 'Sessions', 'Plan'))
);
CREATE INDEX IX_Mailing_Subject ON Mailing (SubjectId, AskedAt);
CREATE INDEX IX_Mailing_Person ON Mailing (AskedByPersonId, AskedAt);

ALTER TABLE OutboxMessage ADD MailingId uniqueidentifier NULL;
CREATE INDEX IX_OutboxMessage_Mailing ON OutboxMessage (MailingId) WHERE MailingId IS NOT NULL;
