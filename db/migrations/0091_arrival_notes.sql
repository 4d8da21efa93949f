-- What whoever comes has to know: where to park, which door, whom to ask for. At the main address, and at each further site.
ALTER TABLE Organisation ADD ArrivalNotes nvarchar(1000) NULL;
ALTER TABLE OrganisationSite ADD ArrivalNotes nvarchar(1000) NULL;
