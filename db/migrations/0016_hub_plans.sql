-- The making of a hub's plan: asked for by a co-ordinator, done in the background by whoever holds the lease.
CREATE TABLE HubPlanRun (
    Id uniqueidentifier NOT NULL PRIMARY KEY,
    HubId uniqueidentifier NOT NULL,
    AskedByPersonId uniqueidentifier NOT NULL,
    -- Every published offer counts, not only those of the hub's own employers.
    EveryOffer bit NOT NULL,
    PoolMiles int NULL,
    DaysPerEmployer int NULL,
    State nvarchar(12) NOT NULL,
    PercentDone int NOT NULL,
    Stage nvarchar(20) NULL,
    Problem nvarchar(500) NULL,
    CancelAskedAt datetime2 NULL,
    LeasedBy nvarchar(36) NULL,
    LeasedUntil datetime2 NULL,
    Attempts int NOT NULL,
    CreatedAt datetime2 NOT NULL,
    EndedAt datetime2 NULL,
    CONSTRAINT FK_HubPlanRun_Hub FOREIGN KEY (HubId) REFERENCES Hub (Id),
    CONSTRAINT FK_HubPlanRun_AskedBy FOREIGN KEY (AskedByPersonId) REFERENCES Person (Id),
    CONSTRAINT CK_HubPlanRun_Rules CHECK ((PoolMiles IS NULL OR PoolMiles BETWEEN 0 AND 100) AND (DaysPerEmployer IS NULL OR DaysPerEmployer BETWEEN 1 AND 1000)),
    CONSTRAINT CK_HubPlanRun_State CHECK (State IN ('Waiting', 'Running', 'Done', 'Failed', 'Cancelled')),
    CONSTRAINT CK_HubPlanRun_Percent CHECK (PercentDone BETWEEN 0 AND 100),
    CONSTRAINT CK_HubPlanRun_Lease CHECK (State <> 'Running' OR (LeasedBy IS NOT NULL AND LeasedUntil IS NOT NULL)),
    CONSTRAINT CK_HubPlanRun_Ended CHECK (State IN ('Waiting', 'Running') OR EndedAt IS NOT NULL)
);
-- One plan of a hub is made at a time.
CREATE UNIQUE INDEX UX_HubPlanRun_Live ON HubPlanRun (HubId) WHERE State IN ('Waiting', 'Running');
CREATE INDEX IX_HubPlanRun_Hub ON HubPlanRun (HubId, CreatedAt);

-- "Keep this one" (1), "never these two" (2).
CREATE TABLE HubPlanPin (
    RunId uniqueidentifier NOT NULL,
    OfferId uniqueidentifier NOT NULL,
    RequestId uniqueidentifier NOT NULL,
    Kind int NOT NULL,
    CONSTRAINT PK_HubPlanPin PRIMARY KEY (RunId, OfferId, RequestId),
    CONSTRAINT FK_HubPlanPin_Run FOREIGN KEY (RunId) REFERENCES HubPlanRun (Id),
    CONSTRAINT FK_HubPlanPin_Offer FOREIGN KEY (OfferId) REFERENCES Offer (Id),
    CONSTRAINT FK_HubPlanPin_Request FOREIGN KEY (RequestId) REFERENCES EncounterRequest (Id),
    CONSTRAINT CK_HubPlanPin_Kind CHECK (Kind IN (1, 2))
);

-- A plan as it was made: only what is decided about its rows changes, and with it its version.
CREATE TABLE HubPlan (
    Id uniqueidentifier NOT NULL PRIMARY KEY,
    HubId uniqueidentifier NOT NULL,
    RunId uniqueidentifier NOT NULL,
    MadeByPersonId uniqueidentifier NOT NULL,
    MadeAt datetime2 NOT NULL,
    -- The school year is named for the year in which it begins.
    SchoolYear int NOT NULL,
    NotBefore date NOT NULL,
    -- The weights that were used, as JSON.
    Weights nvarchar(max) NOT NULL,
    Value bigint NOT NULL,
    Bound bigint NOT NULL,
    IsExact bit NOT NULL,
    Seconds float NOT NULL,
    Pairs bigint NOT NULL,
    Requests int NOT NULL,
    RequestsServed int NOT NULL,
    Schools int NOT NULL,
    SchoolsReached int NOT NULL,
    FirstComeValue bigint NOT NULL,
    FirstComeServed int NOT NULL,
    FirstComeSchools int NOT NULL,
    -- What could not be done as it was asked (pins that cannot be kept), a line each.
    Remarks nvarchar(4000) NULL,
    State nvarchar(12) NOT NULL,
    Version int NOT NULL,
    UpdatedAt datetime2 NOT NULL,
    CONSTRAINT FK_HubPlan_Hub FOREIGN KEY (HubId) REFERENCES Hub (Id),
    CONSTRAINT FK_HubPlan_Run FOREIGN KEY (RunId) REFERENCES HubPlanRun (Id),
    CONSTRAINT FK_HubPlan_MadeBy FOREIGN KEY (MadeByPersonId) REFERENCES Person (Id),
    CONSTRAINT UQ_HubPlan_Run UNIQUE (RunId),
    CONSTRAINT CK_HubPlan_Bound CHECK (Bound >= Value AND (IsExact = 0 OR Bound = Value)),
    CONSTRAINT CK_HubPlan_Served CHECK (RequestsServed BETWEEN 0 AND Requests AND SchoolsReached BETWEEN 0 AND Schools),
    CONSTRAINT CK_HubPlan_State CHECK (State IN ('Open', 'Closed'))
);
CREATE INDEX IX_HubPlan_Hub ON HubPlan (HubId, MadeAt);

CREATE TABLE PlanAssignment (
    Id uniqueidentifier NOT NULL PRIMARY KEY,
    PlanId uniqueidentifier NOT NULL,
    OfferId uniqueidentifier NOT NULL,
    RequestId uniqueidentifier NOT NULL,
    EmployerId uniqueidentifier NOT NULL,
    SchoolId uniqueidentifier NOT NULL,
    OfferVersion int NOT NULL,
    RequestVersion int NOT NULL,
    OnDate date NOT NULL,
    StartMinute int NOT NULL,
    DurationMinutes int NOT NULL,
    Delivery int NOT NULL,
    GroupSize int NOT NULL,
    DistanceMetres int NULL,
    Value int NOT NULL,
    NumberInYear int NOT NULL,
    Fit nvarchar(10) NOT NULL,
    Reasons nvarchar(2000) NOT NULL,
    -- Rows with the same number share one visit of the employer.
    Visit int NULL,
    IsKept bit NOT NULL,
    State nvarchar(12) NOT NULL,
    MatchId uniqueidentifier NULL,
    Problem nvarchar(1000) NULL,
    DecidedByPersonId uniqueidentifier NULL,
    DecidedAt datetime2 NULL,
    CONSTRAINT FK_PlanAssignment_Plan FOREIGN KEY (PlanId) REFERENCES HubPlan (Id),
    CONSTRAINT FK_PlanAssignment_Offer FOREIGN KEY (OfferId) REFERENCES Offer (Id),
    CONSTRAINT FK_PlanAssignment_Request FOREIGN KEY (RequestId) REFERENCES EncounterRequest (Id),
    CONSTRAINT FK_PlanAssignment_Employer FOREIGN KEY (EmployerId) REFERENCES Organisation (Id),
    CONSTRAINT FK_PlanAssignment_School FOREIGN KEY (SchoolId) REFERENCES Organisation (Id),
    CONSTRAINT FK_PlanAssignment_Match FOREIGN KEY (MatchId) REFERENCES EncounterMatch (Id),
    CONSTRAINT FK_PlanAssignment_DecidedBy FOREIGN KEY (DecidedByPersonId) REFERENCES Person (Id),
    CONSTRAINT UQ_PlanAssignment_Pair UNIQUE (PlanId, OfferId, RequestId),
    CONSTRAINT CK_PlanAssignment_Delivery CHECK (Delivery IN (1, 2, 4)),
    CONSTRAINT CK_PlanAssignment_State CHECK (State IN ('Proposed', 'Accepted', 'Refused', 'Gone')),
    -- Each accepted row became one match, and only such a row did.
    CONSTRAINT CK_PlanAssignment_Match CHECK ((State = 'Accepted' AND MatchId IS NOT NULL) OR (State <> 'Accepted' AND MatchId IS NULL)),
    CONSTRAINT CK_PlanAssignment_Decided CHECK (State = 'Proposed' OR (DecidedAt IS NOT NULL AND DecidedByPersonId IS NOT NULL)),
    CONSTRAINT CK_PlanAssignment_Gone CHECK (State <> 'Gone' OR Problem IS NOT NULL)
);
CREATE UNIQUE INDEX UX_PlanAssignment_Match ON PlanAssignment (MatchId) WHERE MatchId IS NOT NULL;

CREATE TABLE PlanUnserved (
    PlanId uniqueidentifier NOT NULL,
    RequestId uniqueidentifier NOT NULL,
    Number int NOT NULL,
    SchoolId uniqueidentifier NOT NULL,
    Missing int NOT NULL,
    Reason nvarchar(20) NOT NULL,
    -- Why, and what would serve it, a line each.
    Words nvarchar(4000) NOT NULL,
    CONSTRAINT PK_PlanUnserved PRIMARY KEY (PlanId, RequestId),
    CONSTRAINT FK_PlanUnserved_Plan FOREIGN KEY (PlanId) REFERENCES HubPlan (Id),
    CONSTRAINT FK_PlanUnserved_Request FOREIGN KEY (RequestId) REFERENCES EncounterRequest (Id),
    CONSTRAINT FK_PlanUnserved_School FOREIGN KEY (SchoolId) REFERENCES Organisation (Id),
    CONSTRAINT CK_PlanUnserved_Missing CHECK (Missing >= 1)
);
