-- Tries that ended without a word: the process or the connection broke, and the mail may have gone out or not.
ALTER TABLE OutboxMessage ADD SilentTries int NOT NULL CONSTRAINT DF_OutboxMessage_SilentTries DEFAULT 0;

-- What became of a mail once it was handed over: one row for each mail, with its outbox row's id.
CREATE TABLE MailDelivery (
    Id uniqueidentifier NOT NULL PRIMARY KEY,
    PersonId uniqueidentifier NOT NULL,
    -- The session that it is about, with the SEQUENCE that it carries, where it is an invitation.
    SessionId uniqueidentifier NULL,
    Sequence int NULL,
    Subject nvarchar(210) NOT NULL,
    Fate nvarchar(12) NOT NULL,
    -- Grows only: reports come in any order, and the gravest one stands.
    FateRank int NOT NULL,
    FateAt datetime2 NULL,
    Reason nvarchar(400) NULL,
    CreatedAt datetime2 NOT NULL,
    CONSTRAINT FK_MailDelivery_Outbox FOREIGN KEY (Id) REFERENCES OutboxMessage (Id),
    CONSTRAINT FK_MailDelivery_Person FOREIGN KEY (PersonId) REFERENCES Person (Id),
    CONSTRAINT FK_MailDelivery_Session FOREIGN KEY (SessionId) REFERENCES Session (Id),
    CONSTRAINT CK_MailDelivery_Fate CHECK (Fate IN ('Unheard', 'Processed', 'Deferred', 'Delivered', 'Dropped', 'Bounced', 'Reported'))
);
CREATE INDEX IX_MailDelivery_Session ON MailDelivery (SessionId);
CREATE INDEX IX_MailDelivery_Person ON MailDelivery (PersonId);

-- Reports of the mail service that have been taken into account: each once (invariant 14).
CREATE TABLE MailEvent (
    EventId nvarchar(100) NOT NULL PRIMARY KEY,
    MailId uniqueidentifier NOT NULL,
    Kind nvarchar(20) NOT NULL,
    OccurredAt datetime2 NOT NULL,
    ReceivedAt datetime2 NOT NULL,
    CONSTRAINT FK_MailEvent_Mail FOREIGN KEY (MailId) REFERENCES MailDelivery (Id)
);
CREATE INDEX IX_MailEvent_Mail ON MailEvent (MailId);

-- Addresses that are written to no more, or not with what they did not ask for.
CREATE TABLE MailSuppression (
    Email nvarchar(254) NOT NULL,
    Reason nvarchar(12) NOT NULL,
    SinceAt datetime2 NOT NULL,
    Detail nvarchar(400) NULL,
    CONSTRAINT PK_MailSuppression PRIMARY KEY (Email, Reason),
    CONSTRAINT CK_MailSuppression_Reason CHECK (Reason IN ('Bounced', 'Reported', 'Unsubscribed'))
);

-- What was sent to this site and not taken: one line for each reason and day, however often it comes.
CREATE TABLE MailRefusal (
    Door nvarchar(12) NOT NULL,
    Reason nvarchar(100) NOT NULL,
    OnDate date NOT NULL,
    Times int NOT NULL,
    LastAt datetime2 NOT NULL,
    CONSTRAINT PK_MailRefusal PRIMARY KEY (Door, Reason, OnDate),
    CONSTRAINT CK_MailRefusal_Door CHECK (Door IN ('Webhook', 'Reply', 'Mailbox')),
    CONSTRAINT CK_MailRefusal_Times CHECK (Times > 0)
);
