-- What makes an encounter count, in a sentence each, as each side sees it. Offers and requests from before say nothing of it until somebody edits them.
ALTER TABLE Offer ADD Purpose nvarchar(1000) NULL;
ALTER TABLE Offer ADD Outcomes nvarchar(1000) NULL;
ALTER TABLE Offer ADD TwoWay nvarchar(500) NULL;
ALTER TABLE Offer ADD Reflection nvarchar(500) NULL;
ALTER TABLE EncounterRequest ADD TwoWay nvarchar(500) NULL;
ALTER TABLE EncounterRequest ADD Reflection nvarchar(500) NULL;
