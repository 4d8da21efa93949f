-- A school waits for a place of an offer that is full. Offered a freed place, it holds it until the deadline.
CREATE TABLE OfferWait (
    Id uniqueidentifier NOT NULL PRIMARY KEY,
    OfferId uniqueidentifier NOT NULL,
    RequestId uniqueidentifier NOT NULL,
    SchoolId uniqueidentifier NOT NULL,
    CreatedByPersonId uniqueidentifier NOT NULL,
    State nvarchar(12) NOT NULL,
    OfferedAt datetime2 NULL,
    ConfirmBy datetime2 NULL,
    CreatedAt datetime2 NOT NULL,
    UpdatedAt datetime2 NOT NULL,
    CONSTRAINT FK_OfferWait_Offer FOREIGN KEY (OfferId) REFERENCES Offer (Id),
    CONSTRAINT FK_OfferWait_Request FOREIGN KEY (RequestId) REFERENCES EncounterRequest (Id),
    CONSTRAINT FK_OfferWait_School FOREIGN KEY (SchoolId) REFERENCES Organisation (Id),
    CONSTRAINT FK_OfferWait_CreatedBy FOREIGN KEY (CreatedByPersonId) REFERENCES Person (Id),
    CONSTRAINT CK_OfferWait_State CHECK (State IN ('Waiting', 'Offered', 'Confirmed', 'Lapsed', 'Withdrawn')),
    -- A place is never held without an end.
    CONSTRAINT CK_OfferWait_Offered CHECK (State <> 'Offered' OR ConfirmBy IS NOT NULL)
);
CREATE UNIQUE INDEX UX_OfferWait_Pair ON OfferWait (OfferId, RequestId) WHERE State IN ('Waiting', 'Offered');
CREATE INDEX IX_OfferWait_Offer ON OfferWait (OfferId, CreatedAt) WHERE State = 'Waiting';
CREATE INDEX IX_OfferWait_Due ON OfferWait (ConfirmBy) WHERE State = 'Offered';
CREATE INDEX IX_OfferWait_School ON OfferWait (SchoolId, State);
