-- Tries are counted in SignInTry, so that nobody locks somebody else's account.
ALTER TABLE Person DROP COLUMN FailedSignIns;
ALTER TABLE Person DROP COLUMN LockedUntil;
