-- Where postcodes are. A postcode is one whole number (see PostcodeCode), a place is in millionths of a degree:
-- 1.7 million rows stay small and sorted. INTEGER is an int on SQL Server, and on SQLite the only spelling that
-- makes the key the row's own number.
CREATE TABLE Postcode (
    Code INTEGER NOT NULL PRIMARY KEY,
    -- Null where the source gives no place (positional quality 90).
    LatitudeMicro int NULL,
    LongitudeMicro int NULL,
    -- Ordnance Survey's positional quality: 10 is best, 90 is none.
    Quality int NOT NULL,
    -- 0 where the source names no district.
    DistrictId int NOT NULL,
    -- Year and month (202403) in which Royal Mail ended it; 0 while it is in use.
    EndedMonth int NOT NULL,
    CONSTRAINT CK_Postcode_Place CHECK ((LatitudeMicro IS NULL AND LongitudeMicro IS NULL) OR (LatitudeMicro BETWEEN 49000000 AND 62000000 AND LongitudeMicro BETWEEN -9500000 AND 2500000))
);

-- Rows on their way into Postcode: empty between imports.
CREATE TABLE PostcodeIncoming (
    Code INTEGER NOT NULL PRIMARY KEY,
    LatitudeMicro int NULL,
    LongitudeMicro int NULL,
    Quality int NOT NULL,
    DistrictId int NOT NULL,
    EndedMonth int NOT NULL
);

-- Small numbers for the districts' codes (E07000237).
CREATE TABLE PostcodeDistrict (
    Id int NOT NULL PRIMARY KEY,
    Code nvarchar(9) NOT NULL,
    CONSTRAINT UQ_PostcodeDistrict_Code UNIQUE (Code)
);

-- The first half of a postcode: its centre, and how far from it 95 in 100 of its postcodes lie.
CREATE TABLE Outcode (
    Outcode nvarchar(4) NOT NULL PRIMARY KEY,
    Latitude float NOT NULL,
    Longitude float NOT NULL,
    UncertaintyMetres int NOT NULL,
    Town nvarchar(60) NULL,
    -- Ours, roughly right, until an import of real postcodes replaces it.
    IsSeeded bit NOT NULL,
    CONSTRAINT CK_Outcode_Uncertainty CHECK (UncertaintyMetres > 0),
    CONSTRAINT CK_Outcode_Place CHECK (Latitude BETWEEN 49 AND 62 AND Longitude BETWEEN -9.5 AND 2.5)
);

-- Towns to choose from where a postcode cannot be placed.
CREATE TABLE Town (
    Name nvarchar(60) NOT NULL,
    County nvarchar(100) NOT NULL,
    Outcode nvarchar(4) NOT NULL,
    IsSeeded bit NOT NULL,
    CONSTRAINT PK_Town PRIMARY KEY (Name, County)
);

-- Imports that were completed; the newest number also tells an import whether another one came between.
CREATE TABLE ImportRun (
    Number INTEGER NOT NULL PRIMARY KEY,
    Kind nvarchar(20) NOT NULL,
    FinishedAt datetime2 NOT NULL,
    RowsRead int NOT NULL,
    Added int NOT NULL,
    Changed int NOT NULL,
    Unchanged int NOT NULL,
    Rejected int NOT NULL,
    CONSTRAINT CK_ImportRun_Kind CHECK (Kind IN ('Postcodes', 'Schools', 'SchoolLinks'))
);
