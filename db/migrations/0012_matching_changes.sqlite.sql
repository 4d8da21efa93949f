-- What the ranking has to read again: a row for each change of an offer, of an employer (its name, clearances, how often it
-- was asked), of a request and of a school (its place, what it has had). Triggers, so that no writer can forget it.
-- Kind: 1 offer, 2 employer, 3 request, 4 school. See docs/decisions/0007.
-- One writer at a time: numbers become visible in the order in which they were given.
CREATE TABLE MatchingChange (
    Stamp rowversion NOT NULL PRIMARY KEY,
    Kind int NOT NULL,
    SubjectId uniqueidentifier NOT NULL,
    At datetime2 NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f', 'now')),
    CONSTRAINT CK_MatchingChange_Kind CHECK (Kind BETWEEN 1 AND 4)
);

CREATE TRIGGER TR_Offer_MatchingInsert AFTER INSERT ON Offer BEGIN INSERT INTO MatchingChange (Stamp, Kind, SubjectId) SELECT COALESCE(MAX(Stamp), 0) + 1, 1, NEW.Id FROM MatchingChange; END;
CREATE TRIGGER TR_Offer_MatchingUpdate AFTER UPDATE ON Offer BEGIN INSERT INTO MatchingChange (Stamp, Kind, SubjectId) SELECT COALESCE(MAX(Stamp), 0) + 1, 1, NEW.Id FROM MatchingChange; END;
CREATE TRIGGER TR_Offer_MatchingDelete AFTER DELETE ON Offer BEGIN INSERT INTO MatchingChange (Stamp, Kind, SubjectId) SELECT COALESCE(MAX(Stamp), 0) + 1, 1, OLD.Id FROM MatchingChange; END;
CREATE TRIGGER TR_OfferWindow_MatchingInsert AFTER INSERT ON OfferWindow BEGIN INSERT INTO MatchingChange (Stamp, Kind, SubjectId) SELECT COALESCE(MAX(Stamp), 0) + 1, 1, NEW.OfferId FROM MatchingChange; END;
CREATE TRIGGER TR_OfferWindow_MatchingUpdate AFTER UPDATE ON OfferWindow BEGIN INSERT INTO MatchingChange (Stamp, Kind, SubjectId) SELECT COALESCE(MAX(Stamp), 0) + 1, 1, NEW.OfferId FROM MatchingChange; END;
CREATE TRIGGER TR_OfferWindow_MatchingDelete AFTER DELETE ON OfferWindow BEGIN INSERT INTO MatchingChange (Stamp, Kind, SubjectId) SELECT COALESCE(MAX(Stamp), 0) + 1, 1, OLD.OfferId FROM MatchingChange; END;
CREATE TRIGGER TR_EncounterRequest_MatchingInsert AFTER INSERT ON EncounterRequest BEGIN INSERT INTO MatchingChange (Stamp, Kind, SubjectId) SELECT COALESCE(MAX(Stamp), 0) + 1, 3, NEW.Id FROM MatchingChange; END;
CREATE TRIGGER TR_EncounterRequest_MatchingUpdate AFTER UPDATE ON EncounterRequest BEGIN INSERT INTO MatchingChange (Stamp, Kind, SubjectId) SELECT COALESCE(MAX(Stamp), 0) + 1, 3, NEW.Id FROM MatchingChange; END;
CREATE TRIGGER TR_EncounterRequest_MatchingDelete AFTER DELETE ON EncounterRequest BEGIN INSERT INTO MatchingChange (Stamp, Kind, SubjectId) SELECT COALESCE(MAX(Stamp), 0) + 1, 3, OLD.Id FROM MatchingChange; END;
CREATE TRIGGER TR_RequestWindow_MatchingInsert AFTER INSERT ON RequestWindow BEGIN INSERT INTO MatchingChange (Stamp, Kind, SubjectId) SELECT COALESCE(MAX(Stamp), 0) + 1, 3, NEW.RequestId FROM MatchingChange; END;
CREATE TRIGGER TR_RequestWindow_MatchingUpdate AFTER UPDATE ON RequestWindow BEGIN INSERT INTO MatchingChange (Stamp, Kind, SubjectId) SELECT COALESCE(MAX(Stamp), 0) + 1, 3, NEW.RequestId FROM MatchingChange; END;
CREATE TRIGGER TR_RequestWindow_MatchingDelete AFTER DELETE ON RequestWindow BEGIN INSERT INTO MatchingChange (Stamp, Kind, SubjectId) SELECT COALESCE(MAX(Stamp), 0) + 1, 3, OLD.RequestId FROM MatchingChange; END;
CREATE TRIGGER TR_EncounterRequest_MatchingUpdateSchool AFTER UPDATE OF Benchmarks ON EncounterRequest BEGIN INSERT INTO MatchingChange (Stamp, Kind, SubjectId) SELECT COALESCE(MAX(Stamp), 0) + 1, 4, NEW.OrganisationId FROM MatchingChange; END;
CREATE TRIGGER TR_EncounterMatch_MatchingInsert AFTER INSERT ON EncounterMatch BEGIN INSERT INTO MatchingChange (Stamp, Kind, SubjectId) SELECT COALESCE(MAX(Stamp), 0) + 1, 2, NEW.EmployerId FROM MatchingChange; END;
CREATE TRIGGER TR_EncounterMatch_MatchingDelete AFTER DELETE ON EncounterMatch BEGIN INSERT INTO MatchingChange (Stamp, Kind, SubjectId) SELECT COALESCE(MAX(Stamp), 0) + 1, 2, OLD.EmployerId FROM MatchingChange; END;
CREATE TRIGGER TR_EncounterMatch_MatchingUpdate AFTER UPDATE OF ProposedBy, CreatedAt ON EncounterMatch BEGIN INSERT INTO MatchingChange (Stamp, Kind, SubjectId) SELECT COALESCE(MAX(Stamp), 0) + 1, 2, NEW.EmployerId FROM MatchingChange; END;
CREATE TRIGGER TR_SessionMatch_MatchingInsert AFTER INSERT ON SessionMatch BEGIN INSERT INTO MatchingChange (Stamp, Kind, SubjectId) SELECT (SELECT COALESCE(MAX(Stamp), 0) FROM MatchingChange) + ROW_NUMBER() OVER (), 4, s.Id FROM (SELECT DISTINCT m.SchoolId AS Id FROM EncounterMatch m WHERE m.Id = NEW.MatchId) s; END;
CREATE TRIGGER TR_SessionMatch_MatchingDelete AFTER DELETE ON SessionMatch BEGIN INSERT INTO MatchingChange (Stamp, Kind, SubjectId) SELECT (SELECT COALESCE(MAX(Stamp), 0) FROM MatchingChange) + ROW_NUMBER() OVER (), 4, s.Id FROM (SELECT DISTINCT m.SchoolId AS Id FROM EncounterMatch m WHERE m.Id = OLD.MatchId) s; END;
CREATE TRIGGER TR_Session_MatchingUpdate AFTER UPDATE ON Session BEGIN INSERT INTO MatchingChange (Stamp, Kind, SubjectId) SELECT (SELECT COALESCE(MAX(Stamp), 0) FROM MatchingChange) + ROW_NUMBER() OVER (), 4, s.Id FROM (SELECT DISTINCT m.SchoolId AS Id FROM SessionMatch sm JOIN EncounterMatch m ON m.Id = sm.MatchId WHERE sm.SessionId = NEW.Id) s; END;
CREATE TRIGGER TR_VolunteerClearance_MatchingInsert AFTER INSERT ON VolunteerClearance BEGIN INSERT INTO MatchingChange (Stamp, Kind, SubjectId) SELECT (SELECT COALESCE(MAX(Stamp), 0) FROM MatchingChange) + ROW_NUMBER() OVER (), 2, s.Id FROM (SELECT DISTINCT m.OrganisationId AS Id FROM Membership m WHERE m.PersonId = NEW.PersonId AND m.OrganisationId IS NOT NULL) s; END;
CREATE TRIGGER TR_Membership_MatchingInsert AFTER INSERT ON Membership WHEN NEW.OrganisationId IS NOT NULL BEGIN INSERT INTO MatchingChange (Stamp, Kind, SubjectId) SELECT COALESCE(MAX(Stamp), 0) + 1, 2, NEW.OrganisationId FROM MatchingChange; END;
CREATE TRIGGER TR_VolunteerClearance_MatchingUpdate AFTER UPDATE ON VolunteerClearance BEGIN INSERT INTO MatchingChange (Stamp, Kind, SubjectId) SELECT (SELECT COALESCE(MAX(Stamp), 0) FROM MatchingChange) + ROW_NUMBER() OVER (), 2, s.Id FROM (SELECT DISTINCT m.OrganisationId AS Id FROM Membership m WHERE m.PersonId = NEW.PersonId AND m.OrganisationId IS NOT NULL) s; END;
CREATE TRIGGER TR_Membership_MatchingUpdate AFTER UPDATE ON Membership WHEN NEW.OrganisationId IS NOT NULL BEGIN INSERT INTO MatchingChange (Stamp, Kind, SubjectId) SELECT COALESCE(MAX(Stamp), 0) + 1, 2, NEW.OrganisationId FROM MatchingChange; END;
CREATE TRIGGER TR_VolunteerClearance_MatchingDelete AFTER DELETE ON VolunteerClearance BEGIN INSERT INTO MatchingChange (Stamp, Kind, SubjectId) SELECT (SELECT COALESCE(MAX(Stamp), 0) FROM MatchingChange) + ROW_NUMBER() OVER (), 2, s.Id FROM (SELECT DISTINCT m.OrganisationId AS Id FROM Membership m WHERE m.PersonId = OLD.PersonId AND m.OrganisationId IS NOT NULL) s; END;
CREATE TRIGGER TR_Membership_MatchingDelete AFTER DELETE ON Membership WHEN OLD.OrganisationId IS NOT NULL BEGIN INSERT INTO MatchingChange (Stamp, Kind, SubjectId) SELECT COALESCE(MAX(Stamp), 0) + 1, 2, OLD.OrganisationId FROM MatchingChange; END;
CREATE TRIGGER TR_Person_MatchingUpdate AFTER UPDATE OF IsSuspended ON Person BEGIN INSERT INTO MatchingChange (Stamp, Kind, SubjectId) SELECT (SELECT COALESCE(MAX(Stamp), 0) FROM MatchingChange) + ROW_NUMBER() OVER (), 2, s.Id FROM (SELECT DISTINCT m.OrganisationId AS Id FROM Membership m WHERE m.PersonId = NEW.Id AND m.OrganisationId IS NOT NULL) s; END;
CREATE TRIGGER TR_Organisation_MatchingUpdate AFTER UPDATE ON Organisation BEGIN INSERT INTO MatchingChange (Stamp, Kind, SubjectId) SELECT COALESCE(MAX(Stamp), 0) + 1, CASE NEW.Kind WHEN 'School' THEN 4 ELSE 2 END, NEW.Id FROM MatchingChange; END;
