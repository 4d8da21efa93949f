-- Who said no, and to which year groups: what the next suggestion is made better with. Matches declined before this have no
-- side, so they change no ranking.
ALTER TABLE EncounterMatch ADD DeclinedBy nvarchar(10) NULL CONSTRAINT CK_EncounterMatch_DeclinedBy CHECK (DeclinedBy IN ('Employer', 'School', 'Hub'));
ALTER TABLE EncounterMatch ADD DeclinedYearGroups int NULL;
-- The reasons against, beside those for, as everybody is shown them.
ALTER TABLE EncounterMatch ADD ReasonsAgainst nvarchar(2000) NULL;
ALTER TABLE PlanAssignment ADD ReasonsAgainst nvarchar(2000) NULL;
