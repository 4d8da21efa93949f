DROP INDEX UX_CalendarFeed_Person ON CalendarFeed;
ALTER TABLE CalendarFeed ADD
    Name nvarchar(100) NOT NULL CONSTRAINT DF_CalendarFeed_Name DEFAULT 'My careers sessions',
    OrganisationId uniqueidentifier NULL,
    HubId uniqueidentifier NULL,
    Activity int NULL,
    Scope nvarchar(10) NOT NULL CONSTRAINT DF_CalendarFeed_Scope DEFAULT 'Person',
    RenewedAt datetime2 NULL,
    CONSTRAINT FK_CalendarFeed_Organisation FOREIGN KEY (OrganisationId) REFERENCES Organisation (Id),
    CONSTRAINT FK_CalendarFeed_Hub FOREIGN KEY (HubId) REFERENCES Hub (Id),
    CONSTRAINT CK_CalendarFeed_Scope CHECK (
        (Scope = 'Person' AND OrganisationId IS NULL AND HubId IS NULL AND Activity IS NULL)
        OR (Scope IN ('School', 'Employer') AND OrganisationId IS NOT NULL AND HubId IS NULL AND Activity IS NULL)
        OR (Scope = 'Hub' AND HubId IS NOT NULL AND OrganisationId IS NULL AND Activity IS NULL)
        OR (Scope = 'Programme' AND HubId IS NOT NULL AND OrganisationId IS NULL AND Activity BETWEEN 1 AND 2048));
CREATE INDEX IX_CalendarFeed_Person ON CalendarFeed (PersonId) WHERE RevokedAt IS NULL;

CREATE TABLE CalendarChange (
    Id int NOT NULL PRIMARY KEY,
    Number bigint NOT NULL,
    CONSTRAINT CK_CalendarChange_Id CHECK (Id = 1)
);
INSERT INTO CalendarChange (Id, Number) VALUES (1, 1);
