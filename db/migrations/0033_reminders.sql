-- What somebody is to be reminded of, at what instant: once for each thing, person, kind and round.
CREATE TABLE Reminder (
    Id uniqueidentifier NOT NULL PRIMARY KEY,
    -- A session, a match or an offer, as the kind says.
    SubjectId uniqueidentifier NOT NULL,
    PersonId uniqueidentifier NOT NULL,
    Kind nvarchar(16) NOT NULL,
    -- 0, but for what comes round: an offer is asked about once for each time that it was confirmed.
    Round int NOT NULL,
    DueAt datetime2 NOT NULL,
    State nvarchar(10) NOT NULL,
    CreatedAt datetime2 NOT NULL,
    DoneAt datetime2 NULL,
    CONSTRAINT FK_Reminder_Person FOREIGN KEY (PersonId) REFERENCES Person (Id),
    CONSTRAINT UQ_Reminder_Once UNIQUE (SubjectId, PersonId, Kind, Round),
    CONSTRAINT CK_Reminder_Kind CHECK (Kind IN ('WeekBefore', 'DayBefore', 'CountsDue', 'Proposal', 'OfferCheck')),
    CONSTRAINT CK_Reminder_State CHECK (State IN ('Waiting', 'Sent', 'Dropped'))
);
CREATE INDEX IX_Reminder_Due ON Reminder (DueAt) WHERE State = 'Waiting';
CREATE INDEX IX_Session_StartsAt ON Session (StartsAt);
CREATE INDEX IX_Offer_LastConfirmed ON Offer (LastConfirmedAt) WHERE State = 'Published';
