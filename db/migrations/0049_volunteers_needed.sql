-- How many volunteers a session cannot do without: fewer is a risk that is shown early.
ALTER TABLE Session ADD VolunteersNeeded int NOT NULL CONSTRAINT DF_Session_VolunteersNeeded DEFAULT 1 CONSTRAINT CK_Session_VolunteersNeeded CHECK (VolunteersNeeded BETWEEN 1 AND 50);
