-- Who was asked to take part, by whom and in which role.
CREATE TABLE Invitation (
    Id uniqueidentifier NOT NULL PRIMARY KEY,
    Email nvarchar(254) NOT NULL,
    Role nvarchar(20) NOT NULL,
    OrganisationId uniqueidentifier NULL,
    HubId uniqueidentifier NULL,
    State nvarchar(20) NOT NULL,
    InvitedByPersonId uniqueidentifier NOT NULL,
    InvitedAt datetime2 NOT NULL,
    AnsweredAt datetime2 NULL,
    CONSTRAINT FK_Invitation_Organisation FOREIGN KEY (OrganisationId) REFERENCES Organisation (Id),
    CONSTRAINT FK_Invitation_Hub FOREIGN KEY (HubId) REFERENCES Hub (Id),
    CONSTRAINT FK_Invitation_InvitedBy FOREIGN KEY (InvitedByPersonId) REFERENCES Person (Id),
    CONSTRAINT CK_Invitation_State CHECK (State IN ('Open', 'Accepted', 'Withdrawn')),
    CONSTRAINT CK_Invitation_Role CHECK (
        (HubId IS NULL AND OrganisationId IS NOT NULL AND Role IN ('EmployerContact', 'Volunteer', 'EnterpriseAdviser', 'CareersLeader'))
        OR (HubId IS NOT NULL AND OrganisationId IS NULL AND Role IN ('Coordinator', 'HubLead')))
);
CREATE INDEX IX_Invitation_Organisation ON Invitation (OrganisationId, State);
CREATE INDEX IX_Invitation_Hub ON Invitation (HubId, State);

-- Nobody holds one role at one place twice at a time.
CREATE UNIQUE INDEX UX_Membership_Organisation ON Membership (PersonId, OrganisationId, Role) WHERE EndedAt IS NULL AND OrganisationId IS NOT NULL;
CREATE UNIQUE INDEX UX_Membership_Hub ON Membership (PersonId, HubId, Role) WHERE EndedAt IS NULL AND HubId IS NOT NULL;

-- Where an employer works, beside its main address.
CREATE TABLE OrganisationSite (
    Id uniqueidentifier NOT NULL PRIMARY KEY,
    OrganisationId uniqueidentifier NOT NULL,
    Name nvarchar(100) NOT NULL,
    Postcode nvarchar(8) NOT NULL,
    Latitude float NULL,
    Longitude float NULL,
    CONSTRAINT FK_OrganisationSite_Organisation FOREIGN KEY (OrganisationId) REFERENCES Organisation (Id)
);
CREATE INDEX IX_OrganisationSite_Organisation ON OrganisationSite (OrganisationId);

-- Where this person last chose to be, of the places that they belong to.
ALTER TABLE Person ADD HereId uniqueidentifier NULL;

-- An employer who asks to join: nothing of it is seen by anybody but the hub before a co-ordinator says yes.
CREATE TABLE JoinRequest (
    Id uniqueidentifier NOT NULL PRIMARY KEY,
    PersonId uniqueidentifier NOT NULL,
    HubId uniqueidentifier NOT NULL,
    OrganisationName nvarchar(200) NOT NULL,
    Postcode nvarchar(8) NOT NULL,
    Note nvarchar(500) NULL,
    State nvarchar(20) NOT NULL,
    AskedAt datetime2 NOT NULL,
    DecidedByPersonId uniqueidentifier NULL,
    DecidedAt datetime2 NULL,
    CONSTRAINT FK_JoinRequest_Person FOREIGN KEY (PersonId) REFERENCES Person (Id),
    CONSTRAINT FK_JoinRequest_Hub FOREIGN KEY (HubId) REFERENCES Hub (Id),
    CONSTRAINT FK_JoinRequest_DecidedBy FOREIGN KEY (DecidedByPersonId) REFERENCES Person (Id),
    CONSTRAINT CK_JoinRequest_State CHECK (State IN ('Waiting', 'Approved', 'Declined')),
    CONSTRAINT CK_JoinRequest_NotOwn CHECK (DecidedByPersonId IS NULL OR DecidedByPersonId <> PersonId)
);
CREATE INDEX IX_JoinRequest_Hub ON JoinRequest (HubId, State);
