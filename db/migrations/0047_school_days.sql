-- Bank holidays as gov.uk publishes them; for years that nobody has brought in the site works them out.
CREATE TABLE BankHoliday (
    Division nvarchar(30) NOT NULL,
    OnDate date NOT NULL,
    Title nvarchar(100) NOT NULL,
    CONSTRAINT PK_BankHoliday PRIMARY KEY (Division, OnDate)
);

-- Terms of a local authority, or of one school that sets its own ("urn 123456").
CREATE TABLE SchoolTerm (
    Place nvarchar(120) NOT NULL,
    FromDate date NOT NULL,
    ToDate date NOT NULL,
    PlaceName nvarchar(150) NOT NULL,
    SchoolYear nvarchar(7) NOT NULL,
    Name nvarchar(40) NOT NULL,
    CONSTRAINT PK_SchoolTerm PRIMARY KEY (Place, FromDate),
    CONSTRAINT CK_SchoolTerm_Dates CHECK (ToDate >= FromDate)
);

-- Days within a term without pupils: half-terms, INSET and occasional days.
CREATE TABLE SchoolClosure (
    Place nvarchar(120) NOT NULL,
    FromDate date NOT NULL,
    ToDate date NOT NULL,
    SchoolYear nvarchar(7) NOT NULL,
    Kind nvarchar(40) NOT NULL,
    CONSTRAINT PK_SchoolClosure PRIMARY KEY (Place, FromDate),
    CONSTRAINT CK_SchoolClosure_Dates CHECK (ToDate >= FromDate)
);

-- Raised to lock the row while its rooms are tested for overlaps, as a person's is for theirs.
ALTER TABLE Organisation ADD DiaryVersion int NOT NULL CONSTRAINT DF_Organisation_DiaryVersion DEFAULT 0;
