-- The register of schools, as the Department for Education publishes it.
CREATE TABLE School (
    Urn int NOT NULL PRIMARY KEY,
    Name nvarchar(200) NOT NULL,
    TypeName nvarchar(100) NULL,
    Phase nvarchar(60) NULL,
    LowAge int NULL,
    HighAge int NULL,
    Street nvarchar(200) NULL,
    Town nvarchar(100) NULL,
    Postcode nvarchar(8) NULL,
    Easting int NULL,
    Northing int NULL,
    Latitude float NULL,
    Longitude float NULL,
    AuthorityCode nvarchar(10) NULL,
    AuthorityName nvarchar(100) NULL,
    Status nvarchar(60) NULL,
    IsOpen bit NOT NULL,
    OpenedOn date NULL,
    ClosedOn date NULL,
    Pupils int NULL,
    FreeSchoolMealsPercent float NULL,
    IsDemo bit NOT NULL,
    UpdatedAt datetime2 NOT NULL,
    CONSTRAINT CK_School_Urn CHECK (Urn BETWEEN 100000 AND 9999999),
    CONSTRAINT CK_School_Pupils CHECK (Pupils >= 0),
    CONSTRAINT CK_School_Place CHECK ((Latitude IS NULL AND Longitude IS NULL) OR (Latitude BETWEEN -90 AND 90 AND Longitude BETWEEN -180 AND 180))
);
CREATE INDEX IX_School_Name ON School (Name);
CREATE INDEX IX_School_Postcode ON School (Postcode);

-- Successors, predecessors, mergers and the like.
CREATE TABLE SchoolLink (
    Urn int NOT NULL,
    LinkedUrn int NOT NULL,
    LinkType nvarchar(100) NOT NULL,
    EstablishedOn date NULL,
    CONSTRAINT PK_SchoolLink PRIMARY KEY (Urn, LinkedUrn, LinkType)
);
CREATE INDEX IX_SchoolLink_LinkedUrn ON SchoolLink (LinkedUrn);
