-- Who was invited to what, and what they said: one row for each calendar UID and person.
CREATE TABLE CalendarAttendee (
    CalendarUid nvarchar(60) NOT NULL,
    PersonId uniqueidentifier NOT NULL,
    -- Of the secret in the address that this person's answers come to.
    TokenHash nvarchar(64) NOT NULL,
    -- The SEQUENCE last sent to this person: an answer to an older one says nothing about it (RFC 5546 2.1.5).
    Sequence int NOT NULL,
    Answer nvarchar(12) NOT NULL,
    -- When the answer was written, as its DTSTAMP says.
    AnsweredAt datetime2 NULL,
    CONSTRAINT PK_CalendarAttendee PRIMARY KEY (CalendarUid, PersonId),
    CONSTRAINT FK_CalendarAttendee_Person FOREIGN KEY (PersonId) REFERENCES Person (Id),
    CONSTRAINT UQ_CalendarAttendee_TokenHash UNIQUE (TokenHash),
    CONSTRAINT CK_CalendarAttendee_Answer CHECK (Answer IN ('Unanswered', 'Accepted', 'Tentative', 'Declined')),
    CONSTRAINT CK_CalendarAttendee_Sequence CHECK (Sequence >= 0)
);
CREATE INDEX IX_CalendarAttendee_Person ON CalendarAttendee (PersonId);

-- Random keys of this site, made once.
CREATE TABLE SiteSecret (
    Name nvarchar(40) NOT NULL PRIMARY KEY,
    Value nvarchar(100) NOT NULL,
    CreatedAt datetime2 NOT NULL
);
