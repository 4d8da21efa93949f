-- How many live matches share a visit: the first takes a session of the offer, the last gives it back.
CREATE TABLE EncounterVisit (
    Id uniqueidentifier NOT NULL PRIMARY KEY,
    OfferId uniqueidentifier NOT NULL,
    MatchesHeld int NOT NULL,
    CreatedAt datetime2 NOT NULL,
    CONSTRAINT FK_EncounterVisit_Offer FOREIGN KEY (OfferId) REFERENCES Offer (Id),
    CONSTRAINT CK_EncounterVisit_Held CHECK (MatchesHeld >= 0)
);

-- Matches of one visit share one session of the offer.
ALTER TABLE EncounterMatch ADD VisitId uniqueidentifier NULL CONSTRAINT FK_EncounterMatch_Visit REFERENCES EncounterVisit (Id);
-- A match that the hub suggests waits for both sides: the second stands here until either has answered.
ALTER TABLE EncounterMatch ADD AlsoAwaiting nvarchar(12) NULL CONSTRAINT CK_EncounterMatch_AlsoAwaiting CHECK (AlsoAwaiting IN ('Employer', 'School'));
ALTER TABLE EncounterMatch ADD SuggestedByPersonId uniqueidentifier NULL CONSTRAINT FK_EncounterMatch_SuggestedBy REFERENCES Person (Id);
