-- When a person's name, address and everything else that tells who they are was taken away; the row stays for the ids that point to it.
ALTER TABLE Person ADD ErasedAt datetime2 NULL;
