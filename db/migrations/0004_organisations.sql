CREATE TABLE Hub (
    Id uniqueidentifier NOT NULL PRIMARY KEY,
    Name nvarchar(100) NOT NULL,
    IsDemo bit NOT NULL,
    CreatedAt datetime2 NOT NULL,
    CONSTRAINT UQ_Hub_Name UNIQUE (Name)
);

-- Employers and schools that take part. A school stands in the register by its URN.
CREATE TABLE Organisation (
    Id uniqueidentifier NOT NULL PRIMARY KEY,
    Kind nvarchar(10) NOT NULL,
    Name nvarchar(200) NOT NULL,
    Urn int NULL,
    Sectors int NOT NULL,
    SizeBand nvarchar(20) NULL,
    IsCornerstone bit NOT NULL,
    -- 1 special, 2 pupil referral unit or alternative provision, 4 rural: they weigh in the school's need.
    Setting int NOT NULL,
    Street nvarchar(200) NULL,
    Town nvarchar(100) NULL,
    Postcode nvarchar(8) NULL,
    Latitude float NULL,
    Longitude float NULL,
    IsDemo bit NOT NULL,
    CreatedAt datetime2 NOT NULL,
    CONSTRAINT FK_Organisation_School FOREIGN KEY (Urn) REFERENCES School (Urn),
    CONSTRAINT CK_Organisation_Kind CHECK ((Kind = 'Employer' AND Urn IS NULL) OR (Kind = 'School' AND Urn IS NOT NULL AND IsCornerstone = 0)),
    CONSTRAINT CK_Organisation_Place CHECK ((Latitude IS NULL AND Longitude IS NULL) OR (Latitude BETWEEN -90 AND 90 AND Longitude BETWEEN -180 AND 180))
);
CREATE UNIQUE INDEX UX_Organisation_Urn ON Organisation (Urn) WHERE Urn IS NOT NULL;

CREATE TABLE HubMember (
    HubId uniqueidentifier NOT NULL,
    OrganisationId uniqueidentifier NOT NULL,
    CONSTRAINT PK_HubMember PRIMARY KEY (HubId, OrganisationId),
    CONSTRAINT FK_HubMember_Hub FOREIGN KEY (HubId) REFERENCES Hub (Id),
    CONSTRAINT FK_HubMember_Organisation FOREIGN KEY (OrganisationId) REFERENCES Organisation (Id)
);
CREATE INDEX IX_HubMember_Organisation ON HubMember (OrganisationId);

-- What a person may do, for one organisation or for one hub. Ended, never deleted.
CREATE TABLE Membership (
    Id uniqueidentifier NOT NULL PRIMARY KEY,
    PersonId uniqueidentifier NOT NULL,
    OrganisationId uniqueidentifier NULL,
    HubId uniqueidentifier NULL,
    Role nvarchar(20) NOT NULL,
    SinceAt datetime2 NOT NULL,
    EndedAt datetime2 NULL,
    CONSTRAINT FK_Membership_Person FOREIGN KEY (PersonId) REFERENCES Person (Id),
    CONSTRAINT FK_Membership_Organisation FOREIGN KEY (OrganisationId) REFERENCES Organisation (Id),
    CONSTRAINT FK_Membership_Hub FOREIGN KEY (HubId) REFERENCES Hub (Id),
    CONSTRAINT CK_Membership_Role CHECK (
        (HubId IS NULL AND OrganisationId IS NOT NULL AND Role IN ('EmployerContact', 'Volunteer', 'EnterpriseAdviser', 'CareersLeader'))
        OR (HubId IS NOT NULL AND OrganisationId IS NULL AND Role IN ('Coordinator', 'HubLead')))
);
CREATE INDEX IX_Membership_Person ON Membership (PersonId);
CREATE INDEX IX_Membership_Organisation ON Membership (OrganisationId);
CREATE INDEX IX_Membership_Hub ON Membership (HubId);

-- A check that somebody else has seen: level and dates, never the certificate or its number.
CREATE TABLE VolunteerClearance (
    Id uniqueidentifier NOT NULL PRIMARY KEY,
    PersonId uniqueidentifier NOT NULL,
    Level int NOT NULL,
    IssuedOn date NOT NULL,
    ExpiresOn date NOT NULL,
    SeenByPersonId uniqueidentifier NOT NULL,
    SeenAt datetime2 NOT NULL,
    CONSTRAINT FK_VolunteerClearance_Person FOREIGN KEY (PersonId) REFERENCES Person (Id),
    CONSTRAINT FK_VolunteerClearance_SeenBy FOREIGN KEY (SeenByPersonId) REFERENCES Person (Id),
    CONSTRAINT CK_VolunteerClearance_Level CHECK (Level BETWEEN 1 AND 2),
    CONSTRAINT CK_VolunteerClearance_Dates CHECK (ExpiresOn > IssuedOn),
    CONSTRAINT CK_VolunteerClearance_NotOwn CHECK (SeenByPersonId <> PersonId)
);
CREATE INDEX IX_VolunteerClearance_Person ON VolunteerClearance (PersonId);
