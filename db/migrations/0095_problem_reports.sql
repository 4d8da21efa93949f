-- Somebody tells their hub that something is wrong: with an offer, a session, what is kept about a person, the site.
CREATE TABLE ProblemReport (
    Id uniqueidentifier NOT NULL PRIMARY KEY,
    HubId uniqueidentifier NOT NULL,
    Kind nvarchar(20) NOT NULL,
    -- The path of the page from which it was reported, without its query.
    Page nvarchar(300) NULL,
    -- Null once its writer has been erased.
    Note nvarchar(500) NULL,
    ReportedByPersonId uniqueidentifier NOT NULL,
    ReportedAt datetime2 NOT NULL,
    State nvarchar(20) NOT NULL,
    ClosedByPersonId uniqueidentifier NULL,
    ClosedAt datetime2 NULL,
    CONSTRAINT FK_ProblemReport_Hub FOREIGN KEY (HubId) REFERENCES Hub (Id),
    CONSTRAINT FK_ProblemReport_ReportedBy FOREIGN KEY (ReportedByPersonId) REFERENCES Person (Id),
    CONSTRAINT FK_ProblemReport_ClosedBy FOREIGN KEY (ClosedByPersonId) REFERENCES Person (Id),
    CONSTRAINT CK_ProblemReport_Kind CHECK (Kind IN ('Offer', 'Request', 'Session', 'Person', 'Site')),
    CONSTRAINT CK_ProblemReport_State CHECK (State IN ('Open', 'Closed'))
);

CREATE INDEX IX_ProblemReport_Hub ON ProblemReport (HubId, State, ReportedAt);
