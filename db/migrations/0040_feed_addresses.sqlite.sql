-- A person may have several addresses, each with a name and with what it shows: one each for the telephone, the school's wall
-- screen, a programme. A cancelled membership closes an organisation's or hub's address by itself (FeedSql.Open).
DROP INDEX UX_CalendarFeed_Person;
ALTER TABLE CalendarFeed ADD Name nvarchar(100) NOT NULL DEFAULT 'My careers sessions';
ALTER TABLE CalendarFeed ADD OrganisationId uniqueidentifier NULL REFERENCES Organisation (Id);
ALTER TABLE CalendarFeed ADD HubId uniqueidentifier NULL REFERENCES Hub (Id);
ALTER TABLE CalendarFeed ADD Activity int NULL;
ALTER TABLE CalendarFeed ADD Scope nvarchar(10) NOT NULL DEFAULT 'Person' CONSTRAINT CK_CalendarFeed_Scope CHECK (
    (Scope = 'Person' AND OrganisationId IS NULL AND HubId IS NULL AND Activity IS NULL)
    OR (Scope IN ('School', 'Employer') AND OrganisationId IS NOT NULL AND HubId IS NULL AND Activity IS NULL)
    OR (Scope = 'Hub' AND HubId IS NOT NULL AND OrganisationId IS NULL AND Activity IS NULL)
    OR (Scope = 'Programme' AND HubId IS NOT NULL AND OrganisationId IS NULL AND Activity BETWEEN 1 AND 2048));
ALTER TABLE CalendarFeed ADD RenewedAt datetime2 NULL;
CREATE INDEX IX_CalendarFeed_Person ON CalendarFeed (PersonId) WHERE RevokedAt IS NULL;

-- Raised by triggers with whatever feeds show. A feed whose data were read at this number need not read them again.
CREATE TABLE CalendarChange (
    Id int NOT NULL PRIMARY KEY CHECK (Id = 1),
    Number bigint NOT NULL
);
INSERT INTO CalendarChange (Id, Number) VALUES (1, 1);
