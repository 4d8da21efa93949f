-- People who sign in, what they did, and the keys that protect their cookies.
CREATE TABLE Person (
    Id uniqueidentifier NOT NULL PRIMARY KEY,
    Email nvarchar(254) NOT NULL,
    Name nvarchar(100) NOT NULL,
    PasswordHash nvarchar(500) NULL,
    SecurityStamp nvarchar(64) NOT NULL,
    FailedSignIns int NOT NULL CONSTRAINT DF_Person_FailedSignIns DEFAULT 0,
    LockedUntil datetime2 NULL,
    IsAdministrator bit NOT NULL,
    IsSuspended bit NOT NULL,
    -- Raised to lock the row while a volunteer's diary is tested for overlaps (invariant 3).
    DiaryVersion int NOT NULL CONSTRAINT DF_Person_DiaryVersion DEFAULT 0,
    IsDemo bit NOT NULL,
    CreatedAt datetime2 NOT NULL,
    CONSTRAINT UQ_Person_Email UNIQUE (Email)
);

CREATE TABLE DataProtectionKey (
    FriendlyName nvarchar(200) NOT NULL PRIMARY KEY,
    Xml nvarchar(max) NOT NULL
);

-- One row per posted form (invariant 8): written in the same transaction as the change that the form asked for.
CREATE TABLE PostedForm (
    PersonId uniqueidentifier NOT NULL,
    FormKey uniqueidentifier NOT NULL,
    BodyHash nvarchar(64) NOT NULL,
    Location nvarchar(1000) NULL,
    PostedAt datetime2 NOT NULL,
    CONSTRAINT PK_PostedForm PRIMARY KEY (PersonId, FormKey),
    CONSTRAINT FK_PostedForm_Person FOREIGN KEY (PersonId) REFERENCES Person (Id)
);

-- Ids only, never names or addresses (invariant 26).
CREATE TABLE AuditEntry (
    Id uniqueidentifier NOT NULL PRIMARY KEY,
    OccurredAt datetime2 NOT NULL,
    PersonId uniqueidentifier NULL,
    Action nvarchar(60) NOT NULL,
    SubjectKind nvarchar(40) NOT NULL,
    SubjectId uniqueidentifier NOT NULL,
    Detail nvarchar(400) NULL
);
CREATE INDEX IX_AuditEntry_Subject ON AuditEntry (SubjectId, OccurredAt);
