-- An offer that somebody thinks wrong or long over, for the people of its hubs.
CREATE TABLE OfferReport (
    Id uniqueidentifier NOT NULL PRIMARY KEY,
    OfferId uniqueidentifier NOT NULL,
    Reason nvarchar(20) NOT NULL,
    Note nvarchar(500) NULL,
    ReportedByPersonId uniqueidentifier NOT NULL,
    ReportedAt datetime2 NOT NULL,
    State nvarchar(20) NOT NULL,
    ClosedByPersonId uniqueidentifier NULL,
    ClosedAt datetime2 NULL,
    CONSTRAINT FK_OfferReport_Offer FOREIGN KEY (OfferId) REFERENCES Offer (Id),
    CONSTRAINT FK_OfferReport_ReportedBy FOREIGN KEY (ReportedByPersonId) REFERENCES Person (Id),
    CONSTRAINT FK_OfferReport_ClosedBy FOREIGN KEY (ClosedByPersonId) REFERENCES Person (Id),
    CONSTRAINT CK_OfferReport_State CHECK (State IN ('Open', 'Closed')),
    CONSTRAINT CK_OfferReport_Reason CHECK (Reason IN ('Stale', 'Wrong', 'Unsuitable'))
);
CREATE INDEX IX_OfferReport_State ON OfferReport (State, ReportedAt);

-- Set on an organisation that turned out to be another one: its history is there.
ALTER TABLE Organisation ADD MergedIntoId uniqueidentifier NULL;
