-- A search for offers that somebody keeps, and is told of by mail when something new fits.
CREATE TABLE SavedSearch (
    Id uniqueidentifier NOT NULL PRIMARY KEY,
    PersonId uniqueidentifier NOT NULL,
    Name nvarchar(80) NOT NULL,
    -- The filters as they stand in the address.
    Query nvarchar(2000) NOT NULL,
    Rhythm nvarchar(12) NOT NULL,
    -- Offers published from then on are new to its owner.
    SinceAt datetime2 NOT NULL,
    -- When it was last looked through.
    LookedAt datetime2 NOT NULL,
    CreatedAt datetime2 NOT NULL,
    CONSTRAINT FK_SavedSearch_Person FOREIGN KEY (PersonId) REFERENCES Person (Id),
    CONSTRAINT UQ_SavedSearch_Name UNIQUE (PersonId, Name),
    CONSTRAINT CK_SavedSearch_Rhythm CHECK (Rhythm IN ('Daily', 'Weekly', 'Never'))
);
CREATE INDEX IX_SavedSearch_Due ON SavedSearch (LookedAt) WHERE Rhythm <> 'Never';

-- Offers that its owner was told of: none is told twice.
CREATE TABLE SavedSearchOffer (
    SavedSearchId uniqueidentifier NOT NULL,
    OfferId uniqueidentifier NOT NULL,
    ToldAt datetime2 NOT NULL,
    CONSTRAINT PK_SavedSearchOffer PRIMARY KEY (SavedSearchId, OfferId),
    CONSTRAINT FK_SavedSearchOffer_Search FOREIGN KEY (SavedSearchId) REFERENCES SavedSearch (Id),
    CONSTRAINT FK_SavedSearchOffer_Offer FOREIGN KEY (OfferId) REFERENCES Offer (Id)
);
CREATE INDEX IX_SavedSearchOffer_Offer ON SavedSearchOffer (OfferId);
