-- Areas and barriers that an operator has brought in, each file as it was read.
CREATE TABLE ShapeFile (
    Id uniqueidentifier NOT NULL PRIMARY KEY,
    Name nvarchar(120) NOT NULL,
    -- What its features are where they do not say it themselves.
    UsualKind nvarchar(12) NULL,
    Content nvarchar(max) NOT NULL,
    ImportedAt datetime2 NOT NULL,
    CONSTRAINT UQ_ShapeFile_Name UNIQUE (Name)
);
