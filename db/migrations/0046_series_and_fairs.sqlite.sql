-- A series of meetings: the rule by which it repeats. Each meeting is a session of its own that knows the date which the rule gave it.
CREATE TABLE SessionSeries (
    Id uniqueidentifier NOT NULL PRIMARY KEY,
    HubId uniqueidentifier NOT NULL,
    -- The meetings share it in calendars, as a session keeps its own (RFC 5545 3.8.4.7).
    CalendarUid nvarchar(60) NOT NULL,
    EveryWeeks int NOT NULL,
    FirstDate date NOT NULL,
    StartMinute int NOT NULL,
    DurationMinutes int NOT NULL,
    -- Dates of the rule, also those that holidays take away; none when a split has taken all.
    Meetings int NOT NULL,
    Sequence int NOT NULL,
    Version int NOT NULL,
    SplitFromId uniqueidentifier NULL,
    CreatedAt datetime2 NOT NULL,
    UpdatedAt datetime2 NOT NULL,
    CONSTRAINT FK_SessionSeries_Hub FOREIGN KEY (HubId) REFERENCES Hub (Id),
    CONSTRAINT FK_SessionSeries_SplitFrom FOREIGN KEY (SplitFromId) REFERENCES SessionSeries (Id),
    CONSTRAINT UQ_SessionSeries_CalendarUid UNIQUE (CalendarUid),
    CONSTRAINT CK_SessionSeries_Rule CHECK (EveryWeeks IN (1, 2, 4) AND Meetings BETWEEN 0 AND 120),
    CONSTRAINT CK_SessionSeries_Time CHECK (StartMinute >= 0 AND DurationMinutes BETWEEN 10 AND 480 AND StartMinute + DurationMinutes <= 1440),
    CONSTRAINT CK_SessionSeries_Sequence CHECK (Sequence >= 0)
);
-- All-day fairs: so many whole days from OnDate; 0 for a session with a time.
ALTER TABLE Session ADD WholeDays int NOT NULL DEFAULT 0 CONSTRAINT CK_Session_WholeDays CHECK (WholeDays BETWEEN 0 AND 5);
ALTER TABLE Session ADD SeriesId uniqueidentifier NULL REFERENCES SessionSeries (Id);
ALTER TABLE Session ADD SeriesDate date NULL CONSTRAINT CK_Session_Series CHECK (
    (SeriesId IS NULL AND SeriesDate IS NULL) OR (SeriesId IS NOT NULL AND SeriesDate IS NOT NULL AND WholeDays = 0));
CREATE UNIQUE INDEX UX_Session_SeriesDate ON Session (SeriesId, SeriesDate) WHERE SeriesId IS NOT NULL;

-- A match is booked once, with one session or with a series: its first meeting has number 1 (invariant 4).
CREATE TABLE SessionMatchBefore (SessionId uniqueidentifier NOT NULL, MatchId uniqueidentifier NOT NULL, CONSTRAINT PK_SessionMatchBefore PRIMARY KEY (SessionId, MatchId));
INSERT INTO SessionMatchBefore (SessionId, MatchId) SELECT SessionId, MatchId FROM SessionMatch;
DROP TABLE SessionMatch;
CREATE TABLE SessionMatch (
    SessionId uniqueidentifier NOT NULL,
    MatchId uniqueidentifier NOT NULL,
    Number int NOT NULL DEFAULT 1,
    CONSTRAINT PK_SessionMatch PRIMARY KEY (SessionId, MatchId),
    CONSTRAINT UQ_SessionMatch_Number UNIQUE (MatchId, Number),
    CONSTRAINT FK_SessionMatch_Session FOREIGN KEY (SessionId) REFERENCES Session (Id),
    CONSTRAINT FK_SessionMatch_Match FOREIGN KEY (MatchId) REFERENCES EncounterMatch (Id)
);
INSERT INTO SessionMatch (SessionId, MatchId) SELECT SessionId, MatchId FROM SessionMatchBefore;
DROP TABLE SessionMatchBefore;
-- They went with the table: those of 0012 and of 0043.
CREATE TRIGGER TR_SessionMatch_CalendarInsert AFTER INSERT ON SessionMatch BEGIN UPDATE CalendarChange SET Number = Number + 1 WHERE Id = 1; END;
CREATE TRIGGER TR_SessionMatch_CalendarUpdate AFTER UPDATE ON SessionMatch BEGIN UPDATE CalendarChange SET Number = Number + 1 WHERE Id = 1; END;
CREATE TRIGGER TR_SessionMatch_CalendarDelete AFTER DELETE ON SessionMatch BEGIN UPDATE CalendarChange SET Number = Number + 1 WHERE Id = 1; END;
CREATE TRIGGER TR_SessionMatch_MatchingInsert AFTER INSERT ON SessionMatch BEGIN INSERT INTO MatchingChange (Stamp, Kind, SubjectId) SELECT (SELECT COALESCE(MAX(Stamp), 0) FROM MatchingChange) + ROW_NUMBER() OVER (), 4, s.Id FROM (SELECT DISTINCT m.SchoolId AS Id FROM EncounterMatch m WHERE m.Id = NEW.MatchId) s; END;
CREATE TRIGGER TR_SessionMatch_MatchingDelete AFTER DELETE ON SessionMatch BEGIN INSERT INTO MatchingChange (Stamp, Kind, SubjectId) SELECT (SELECT COALESCE(MAX(Stamp), 0) FROM MatchingChange) + ROW_NUMBER() OVER (), 4, s.Id FROM (SELECT DISTINCT m.SchoolId AS Id FROM EncounterMatch m WHERE m.Id = OLD.MatchId) s; END;
