CREATE TABLE SessionSeries (
    Id uniqueidentifier NOT NULL PRIMARY KEY,
    HubId uniqueidentifier NOT NULL,
    CalendarUid nvarchar(60) NOT NULL,
    EveryWeeks int NOT NULL,
    FirstDate date NOT NULL,
    StartMinute int NOT NULL,
    DurationMinutes int NOT NULL,
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
ALTER TABLE Session ADD
    WholeDays int NOT NULL CONSTRAINT DF_Session_WholeDays DEFAULT 0,
    SeriesId uniqueidentifier NULL,
    SeriesDate date NULL,
    CONSTRAINT FK_Session_Series FOREIGN KEY (SeriesId) REFERENCES SessionSeries (Id),
    CONSTRAINT CK_Session_WholeDays CHECK (WholeDays BETWEEN 0 AND 5),
    CONSTRAINT CK_Session_Series CHECK ((SeriesId IS NULL AND SeriesDate IS NULL) OR (SeriesId IS NOT NULL AND SeriesDate IS NOT NULL AND WholeDays = 0));
CREATE UNIQUE INDEX UX_Session_SeriesDate ON Session (SeriesId, SeriesDate) WHERE SeriesId IS NOT NULL;
ALTER TABLE SessionMatch DROP CONSTRAINT UQ_SessionMatch_Match;
ALTER TABLE SessionMatch ADD Number int NOT NULL CONSTRAINT DF_SessionMatch_Number DEFAULT 1, CONSTRAINT UQ_SessionMatch_Number UNIQUE (MatchId, Number);
