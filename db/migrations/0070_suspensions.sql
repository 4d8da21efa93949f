-- Who was kept out, since when, why and by whom; Person.IsSuspended says who is now. Null as the person who did it: an operator.
CREATE TABLE Suspension (
    Id uniqueidentifier NOT NULL PRIMARY KEY,
    PersonId uniqueidentifier NOT NULL,
    Reason nvarchar(20) NOT NULL,
    SuspendedByPersonId uniqueidentifier NULL,
    -- What an administrator or an operator decided, only such a one takes back.
    IsByAdministrator bit NOT NULL,
    SuspendedAt datetime2 NOT NULL,
    LiftReason nvarchar(20) NULL,
    LiftedByPersonId uniqueidentifier NULL,
    LiftedAt datetime2 NULL,
    CONSTRAINT FK_Suspension_Person FOREIGN KEY (PersonId) REFERENCES Person (Id),
    CONSTRAINT FK_Suspension_SuspendedBy FOREIGN KEY (SuspendedByPersonId) REFERENCES Person (Id),
    CONSTRAINT FK_Suspension_LiftedBy FOREIGN KEY (LiftedByPersonId) REFERENCES Person (Id),
    CONSTRAINT CK_Suspension_Reason CHECK (Reason IN ('Safeguarding', 'Conduct', 'WrongHands', 'Gone', 'Operator')),
    CONSTRAINT CK_Suspension_LiftReason CHECK (LiftReason IN ('ClearedUp', 'Mistake', 'Back', 'Operator')),
    CONSTRAINT CK_Suspension_Lifted CHECK ((LiftReason IS NULL AND LiftedAt IS NULL) OR (LiftReason IS NOT NULL AND LiftedAt IS NOT NULL)),
    -- Nobody suspends themselves, or lets themselves back in.
    CONSTRAINT CK_Suspension_NotOwn CHECK ((SuspendedByPersonId IS NULL OR SuspendedByPersonId <> PersonId) AND (LiftedByPersonId IS NULL OR LiftedByPersonId <> PersonId))
);
CREATE UNIQUE INDEX UX_Suspension_Standing ON Suspension (PersonId) WHERE LiftedAt IS NULL;

-- Signed in with more than a password: a code, a passkey, a provider.
ALTER TABLE SignInSession ADD IsStrong bit NOT NULL CONSTRAINT DF_SignInSession_IsStrong DEFAULT 0;
