-- A spreadsheet that a hub's people bring in: uploaded, its columns matched, looked through, brought in, perhaps taken back.
-- The rows themselves are kept for a while only (Retention__SpreadsheetDays); this row stays, as what came in names it.
CREATE TABLE Spreadsheet (
    Id uniqueidentifier NOT NULL PRIMARY KEY,
    HubId uniqueidentifier NOT NULL,
    UploadedByPersonId uniqueidentifier NOT NULL,
    -- Who asked for its last step: what comes in is theirs.
    AskedByPersonId uniqueidentifier NOT NULL,
    Kind nvarchar(20) NOT NULL,
    FileName nvarchar(200) NOT NULL,
    -- So that the same file brought in twice is seen.
    ContentHash nvarchar(64) NOT NULL,
    -- JSON: the first row, and which field stands in which column.
    Headings nvarchar(max) NOT NULL,
    Columns nvarchar(4000) NULL,
    -- For encounters where neither the row nor the employer says.
    Sector int NULL,
    RowsTotal int NOT NULL,
    RowsDone int NOT NULL,
    State nvarchar(12) NOT NULL,
    Problem nvarchar(500) NULL,
    LeasedBy nvarchar(36) NULL,
    LeasedUntil datetime2 NULL,
    Attempts int NOT NULL,
    UploadedAt datetime2 NOT NULL,
    ChangedAt datetime2 NOT NULL,
    CONSTRAINT FK_Spreadsheet_Hub FOREIGN KEY (HubId) REFERENCES Hub (Id),
    CONSTRAINT FK_Spreadsheet_UploadedBy FOREIGN KEY (UploadedByPersonId) REFERENCES Person (Id),
    CONSTRAINT FK_Spreadsheet_AskedBy FOREIGN KEY (AskedByPersonId) REFERENCES Person (Id),
    CONSTRAINT CK_Spreadsheet_Kind CHECK (Kind IN ('Employers', 'Contacts', 'Volunteers', 'SchoolPeople', 'Encounters')),
    CONSTRAINT CK_Spreadsheet_State CHECK (State IN ('Uploaded', 'Checking', 'Checked', 'BringingIn', 'In', 'TakingBack', 'TakenBack')),
    CONSTRAINT CK_Spreadsheet_Columns CHECK (State = 'Uploaded' OR Columns IS NOT NULL),
    CONSTRAINT CK_Spreadsheet_Rows CHECK (RowsTotal >= 1 AND RowsDone BETWEEN 0 AND RowsTotal),
    CONSTRAINT CK_Spreadsheet_Lease CHECK (LeasedBy IS NULL OR (State IN ('Checking', 'BringingIn', 'TakingBack') AND LeasedUntil IS NOT NULL))
);
CREATE INDEX IX_Spreadsheet_Hub ON Spreadsheet (HubId, UploadedAt);
CREATE INDEX IX_Spreadsheet_Due ON Spreadsheet (State) WHERE State IN ('Checking', 'BringingIn', 'TakingBack');

CREATE TABLE SpreadsheetRow (
    SpreadsheetId uniqueidentifier NOT NULL,
    -- Of the file, the first being 1.
    Line int NOT NULL,
    -- JSON: the cells as they stood, in the order of the headings.
    Cells nvarchar(max) NOT NULL,
    -- What was wrong with the row itself, before anybody said what its columns are.
    Fault nvarchar(300) NULL,
    Verdict nvarchar(12) NOT NULL,
    -- JSON: what is wrong in which column.
    Problems nvarchar(max) NULL,
    -- What it looks like, and why.
    Likeness nvarchar(500) NULL,
    LikeId uniqueidentifier NULL,
    Answer nvarchar(10) NULL,
    -- What came of it. No foreign keys: it may be taken back, merged or erased, and the row still says what was done.
    OrganisationId uniqueidentifier NULL,
    IsNewOrganisation bit NOT NULL,
    IsNewInHub bit NOT NULL,
    Filled nvarchar(400) NULL,
    InvitationId uniqueidentifier NULL,
    SessionId uniqueidentifier NULL,
    CONSTRAINT PK_SpreadsheetRow PRIMARY KEY (SpreadsheetId, Line),
    CONSTRAINT FK_SpreadsheetRow_Spreadsheet FOREIGN KEY (SpreadsheetId) REFERENCES Spreadsheet (Id),
    CONSTRAINT CK_SpreadsheetRow_Verdict CHECK (Verdict IN ('Waiting', 'Good', 'Alike', 'There', 'Bad', 'In', 'Left', 'TakenBack', 'Stays')),
    CONSTRAINT CK_SpreadsheetRow_Answer CHECK (Answer IS NULL OR Answer IN ('Same', 'Fill', 'New', 'Leave'))
);

-- Whom a spreadsheet names is invited, and hears of it only once a co-ordinator says so.
ALTER TABLE Invitation ADD Name nvarchar(100) NULL;
ALTER TABLE Invitation ADD IsHeldBack bit NOT NULL CONSTRAINT DF_Invitation_IsHeldBack DEFAULT 0;
ALTER TABLE Invitation ADD SpreadsheetId uniqueidentifier NULL;
CREATE INDEX IX_Invitation_Spreadsheet ON Invitation (SpreadsheetId) WHERE SpreadsheetId IS NOT NULL;

-- An encounter that was arranged before it was entered here: its session serves a match as every other does (decision 45).
ALTER TABLE Offer ADD SpreadsheetId uniqueidentifier NULL;
ALTER TABLE EncounterRequest ADD SpreadsheetId uniqueidentifier NULL;
ALTER TABLE Session ADD SpreadsheetId uniqueidentifier NULL;
-- Nobody has been told yet: no invitation, no change and no reminder of it is mailed.
ALTER TABLE Session ADD IsQuiet bit NOT NULL CONSTRAINT DF_Session_IsQuiet DEFAULT 0;
CREATE INDEX IX_Session_Spreadsheet ON Session (SpreadsheetId) WHERE SpreadsheetId IS NOT NULL;
