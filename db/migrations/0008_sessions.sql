-- A dated meeting. Wall time is Europe/London; the instants are kept for comparing.
CREATE TABLE Session (
    Id uniqueidentifier NOT NULL PRIMARY KEY,
    HubId uniqueidentifier NOT NULL,
    Title nvarchar(120) NOT NULL,
    Activity int NOT NULL,
    OnDate date NOT NULL,
    StartMinute int NOT NULL,
    DurationMinutes int NOT NULL,
    StartsAt datetime2 NOT NULL,
    EndsAt datetime2 NOT NULL,
    Delivery int NOT NULL,
    Place nvarchar(300) NULL,
    Room nvarchar(100) NULL,
    Link nvarchar(500) NULL,
    Latitude float NULL,
    Longitude float NULL,
    GroupSize int NOT NULL,
    YearGroups int NOT NULL,
    State nvarchar(12) NOT NULL,
    CancelReason nvarchar(40) NULL,
    -- The same for ever, in feed and mail (RFC 5545 3.8.4.7).
    CalendarUid nvarchar(60) NOT NULL,
    Sequence int NOT NULL,
    Version int NOT NULL,
    CreatedAt datetime2 NOT NULL,
    UpdatedAt datetime2 NOT NULL,
    CONSTRAINT FK_Session_Hub FOREIGN KEY (HubId) REFERENCES Hub (Id),
    CONSTRAINT UQ_Session_CalendarUid UNIQUE (CalendarUid),
    CONSTRAINT CK_Session_Time CHECK (EndsAt > StartsAt AND StartMinute >= 0 AND DurationMinutes BETWEEN 10 AND 480 AND StartMinute + DurationMinutes <= 1440),
    CONSTRAINT CK_Session_Delivery CHECK (Delivery IN (1, 2, 4)),
    CONSTRAINT CK_Session_Where CHECK ((Delivery = 4 AND Link IS NOT NULL) OR (Delivery <> 4 AND Place IS NOT NULL)),
    CONSTRAINT CK_Session_State CHECK (State IN ('Booked', 'Delivered', 'Cancelled')),
    CONSTRAINT CK_Session_Cancelled CHECK (State <> 'Cancelled' OR CancelReason IS NOT NULL),
    CONSTRAINT CK_Session_Sequence CHECK (Sequence >= 0)
);
CREATE INDEX IX_Session_Hub ON Session (HubId, StartsAt);

-- A session serves one match or several; a match is served by one session only (invariant 4).
CREATE TABLE SessionMatch (
    SessionId uniqueidentifier NOT NULL,
    MatchId uniqueidentifier NOT NULL,
    CONSTRAINT PK_SessionMatch PRIMARY KEY (SessionId, MatchId),
    CONSTRAINT UQ_SessionMatch_Match UNIQUE (MatchId),
    CONSTRAINT FK_SessionMatch_Session FOREIGN KEY (SessionId) REFERENCES Session (Id),
    CONSTRAINT FK_SessionMatch_Match FOREIGN KEY (MatchId) REFERENCES EncounterMatch (Id)
);

CREATE TABLE SessionPerson (
    SessionId uniqueidentifier NOT NULL,
    PersonId uniqueidentifier NOT NULL,
    OrganisationId uniqueidentifier NULL,
    Role nvarchar(20) NOT NULL,
    CONSTRAINT PK_SessionPerson PRIMARY KEY (SessionId, PersonId),
    CONSTRAINT FK_SessionPerson_Session FOREIGN KEY (SessionId) REFERENCES Session (Id),
    CONSTRAINT FK_SessionPerson_Person FOREIGN KEY (PersonId) REFERENCES Person (Id),
    CONSTRAINT FK_SessionPerson_Organisation FOREIGN KEY (OrganisationId) REFERENCES Organisation (Id),
    CONSTRAINT CK_SessionPerson_Role CHECK (Role IN ('Volunteer', 'EmployerContact', 'CareersLeader', 'Coordinator'))
);
CREATE INDEX IX_SessionPerson_Person ON SessionPerson (PersonId);

-- Who was reached: counts by year group, never a pupil's name.
CREATE TABLE SessionReach (
    SessionId uniqueidentifier NOT NULL,
    OrganisationId uniqueidentifier NOT NULL,
    YearGroup int NOT NULL,
    Pupils int NOT NULL,
    CONSTRAINT PK_SessionReach PRIMARY KEY (SessionId, OrganisationId, YearGroup),
    CONSTRAINT FK_SessionReach_Session FOREIGN KEY (SessionId) REFERENCES Session (Id),
    CONSTRAINT FK_SessionReach_Organisation FOREIGN KEY (OrganisationId) REFERENCES Organisation (Id),
    CONSTRAINT CK_SessionReach_YearGroup CHECK (YearGroup BETWEEN 5 AND 14),
    CONSTRAINT CK_SessionReach_Pupils CHECK (Pupils BETWEEN 0 AND 2000)
);
