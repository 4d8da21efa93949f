-- An offer or a request that somebody has begun: theirs alone, and gone once it is published, given up or forgotten.
CREATE TABLE Draft (
    Id uniqueidentifier NOT NULL PRIMARY KEY,
    PersonId uniqueidentifier NOT NULL,
    OrganisationId uniqueidentifier NOT NULL,
    Kind nvarchar(10) NOT NULL,
    -- What has been typed, as JSON.
    Fields nvarchar(max) NOT NULL,
    -- Where to go on.
    Step nvarchar(20) NOT NULL,
    Version int NOT NULL,
    CreatedAt datetime2 NOT NULL,
    UpdatedAt datetime2 NOT NULL,
    CONSTRAINT FK_Draft_Person FOREIGN KEY (PersonId) REFERENCES Person (Id),
    CONSTRAINT FK_Draft_Organisation FOREIGN KEY (OrganisationId) REFERENCES Organisation (Id),
    CONSTRAINT CK_Draft_Kind CHECK (Kind IN ('Offer', 'Request')),
    CONSTRAINT CK_Draft_Version CHECK (Version >= 1)
);
CREATE INDEX IX_Draft_Person ON Draft (PersonId, Kind, UpdatedAt);
CREATE INDEX IX_Draft_UpdatedAt ON Draft (UpdatedAt);
