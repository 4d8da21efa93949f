-- How people prove who they are, and where they are signed in.
ALTER TABLE Person ADD TotpKey nvarchar(500) NULL;
ALTER TABLE Person ADD TotpSince datetime2 NULL;
-- The last time step whose code was taken: a code counts once.
ALTER TABLE Person ADD TotpLastStep bigint NULL;

-- One row per browser that is signed in. No address of the network is kept, only what sort of browser it is.
CREATE TABLE SignInSession (
    Id uniqueidentifier NOT NULL PRIMARY KEY,
    PersonId uniqueidentifier NOT NULL,
    Device nvarchar(60) NOT NULL,
    StartedAt datetime2 NOT NULL,
    LastSeenAt datetime2 NOT NULL,
    EndedAt datetime2 NULL,
    CONSTRAINT FK_SignInSession_Person FOREIGN KEY (PersonId) REFERENCES Person (Id)
);
CREATE INDEX IX_SignInSession_Person ON SignInSession (PersonId, EndedAt);

-- Links that are sent by mail: only the hash of the secret is kept, and each works once.
CREATE TABLE OneTimeLink (
    Id uniqueidentifier NOT NULL PRIMARY KEY,
    TokenHash nvarchar(64) NOT NULL,
    Purpose nvarchar(20) NOT NULL,
    PersonId uniqueidentifier NULL,
    -- The address that the link was sent to.
    Email nvarchar(254) NOT NULL,
    -- What it is about, where that is more than the person: an invitation.
    SubjectId uniqueidentifier NULL,
    CreatedAt datetime2 NOT NULL,
    ExpiresAt datetime2 NOT NULL,
    EndedAt datetime2 NULL,
    CONSTRAINT UQ_OneTimeLink_TokenHash UNIQUE (TokenHash),
    CONSTRAINT FK_OneTimeLink_Person FOREIGN KEY (PersonId) REFERENCES Person (Id),
    CONSTRAINT CK_OneTimeLink_Purpose CHECK (Purpose IN ('NewPassword', 'NewAddress', 'Join', 'Invitation', 'Recovery')),
    CONSTRAINT CK_OneTimeLink_Life CHECK (ExpiresAt > CreatedAt)
);
CREATE INDEX IX_OneTimeLink_Email ON OneTimeLink (Email, Purpose);

-- For somebody who has lost the device that makes their codes.
CREATE TABLE RecoveryCode (
    PersonId uniqueidentifier NOT NULL,
    CodeHash nvarchar(64) NOT NULL,
    UsedAt datetime2 NULL,
    CONSTRAINT PK_RecoveryCode PRIMARY KEY (PersonId, CodeHash),
    CONSTRAINT FK_RecoveryCode_Person FOREIGN KEY (PersonId) REFERENCES Person (Id)
);

CREATE TABLE Passkey (
    Id uniqueidentifier NOT NULL PRIMARY KEY,
    PersonId uniqueidentifier NOT NULL,
    -- A credential's own id (Base64) may be longer than an index can hold.
    CredentialHash nvarchar(64) NOT NULL,
    CredentialId nvarchar(2000) NOT NULL,
    PublicKey nvarchar(max) NOT NULL,
    Name nvarchar(60) NOT NULL,
    SignCount bigint NOT NULL,
    Transports nvarchar(200) NOT NULL,
    IsUserVerified bit NOT NULL,
    IsBackupEligible bit NOT NULL,
    IsBackedUp bit NOT NULL,
    CreatedAt datetime2 NOT NULL,
    LastUsedAt datetime2 NULL,
    CONSTRAINT UQ_Passkey_CredentialHash UNIQUE (CredentialHash),
    CONSTRAINT FK_Passkey_Person FOREIGN KEY (PersonId) REFERENCES Person (Id)
);
CREATE INDEX IX_Passkey_Person ON Passkey (PersonId);

-- Somebody's account at another provider. A subject is told apart by case, which SQL Server would not do: so its hash with the issuer's.
CREATE TABLE ProviderSignIn (
    Id uniqueidentifier NOT NULL PRIMARY KEY,
    PersonId uniqueidentifier NOT NULL,
    Provider nvarchar(60) NOT NULL,
    SubjectHash nvarchar(64) NOT NULL,
    LinkedAt datetime2 NOT NULL,
    CONSTRAINT UQ_ProviderSignIn_SubjectHash UNIQUE (SubjectHash),
    CONSTRAINT FK_ProviderSignIn_Person FOREIGN KEY (PersonId) REFERENCES Person (Id)
);
CREATE INDEX IX_ProviderSignIn_Person ON ProviderSignIn (PersonId);

-- Tries to sign in, kept for a day at most. Account and place are hashes: neither names nor addresses.
CREATE TABLE SignInTry (
    Id uniqueidentifier NOT NULL PRIMARY KEY,
    Kind nvarchar(20) NOT NULL,
    AccountKey nvarchar(64) NOT NULL,
    PlaceKey nvarchar(64) NOT NULL,
    IsKnownDevice bit NOT NULL,
    TriedAt datetime2 NOT NULL
);
CREATE INDEX IX_SignInTry_Account ON SignInTry (AccountKey, TriedAt);
CREATE INDEX IX_SignInTry_Place ON SignInTry (PlaceKey, TriedAt);
CREATE INDEX IX_SignInTry_TriedAt ON SignInTry (TriedAt);

-- Two people of a hub say that somebody who has lost every way in is who they say they are.
CREATE TABLE Vouching (
    Id uniqueidentifier NOT NULL PRIMARY KEY,
    PersonId uniqueidentifier NOT NULL,
    HubId uniqueidentifier NOT NULL,
    FirstPersonId uniqueidentifier NOT NULL,
    FirstAt datetime2 NOT NULL,
    SecondPersonId uniqueidentifier NULL,
    SecondAt datetime2 NULL,
    CONSTRAINT FK_Vouching_Person FOREIGN KEY (PersonId) REFERENCES Person (Id),
    CONSTRAINT FK_Vouching_Hub FOREIGN KEY (HubId) REFERENCES Hub (Id),
    CONSTRAINT FK_Vouching_First FOREIGN KEY (FirstPersonId) REFERENCES Person (Id),
    CONSTRAINT FK_Vouching_Second FOREIGN KEY (SecondPersonId) REFERENCES Person (Id),
    CONSTRAINT CK_Vouching_TwoPeople CHECK (FirstPersonId <> PersonId AND (SecondPersonId IS NULL OR (SecondPersonId <> FirstPersonId AND SecondPersonId <> PersonId))),
    CONSTRAINT CK_Vouching_Second CHECK ((SecondPersonId IS NULL AND SecondAt IS NULL) OR (SecondPersonId IS NOT NULL AND SecondAt IS NOT NULL))
);
CREATE INDEX IX_Vouching_Hub ON Vouching (HubId, FirstAt);
