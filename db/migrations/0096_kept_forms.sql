-- A form that was sent after its sender's session had ended, for the short while until they have signed in again.
CREATE TABLE KeptForm (
    Id uniqueidentifier NOT NULL PRIMARY KEY,
    TokenHash nvarchar(64) NOT NULL,
    PersonId uniqueidentifier NOT NULL,
    -- Path and fields, encrypted with the site's own keys.
    Content nvarchar(max) NOT NULL,
    KeptAt datetime2 NOT NULL,
    CONSTRAINT UQ_KeptForm_TokenHash UNIQUE (TokenHash),
    CONSTRAINT FK_KeptForm_Person FOREIGN KEY (PersonId) REFERENCES Person (Id)
);

CREATE INDEX IX_KeptForm_Person ON KeptForm (PersonId, KeptAt);
