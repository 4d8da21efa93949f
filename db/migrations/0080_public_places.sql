-- How much of an employer visitors see who are not signed in: its name or not, and its place to the postcode, the district or the town.
ALTER TABLE Organisation ADD ShowsName bit NOT NULL CONSTRAINT DF_Organisation_ShowsName DEFAULT 1;
ALTER TABLE Organisation ADD ShowsPlace nvarchar(12) NOT NULL CONSTRAINT DF_Organisation_ShowsPlace DEFAULT 'District' CONSTRAINT CK_Organisation_ShowsPlace CHECK (ShowsPlace IN ('Postcode', 'District', 'Town'));
