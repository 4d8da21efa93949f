namespace EmployerConnect.Web.Features.Plans;

/// <summary>Open while a row waits for a decision.</summary>
public enum HubPlanState
{
    Open,
    Closed,
}

/// <summary>What became of one row of a plan.</summary>
public enum AssignmentState
{
    Proposed,

    /// <summary>It became a match, which both sides are asked about.</summary>
    Accepted,
    Refused,

    /// <summary>When it was to be accepted it no longer held.</summary>
    Gone,
}

public enum PlanRunState
{
    Waiting,
    Running,
    Done,
    Failed,
    Cancelled,
}

/// <summary>What a co-ordinator does with the rows that they chose.</summary>
public enum PlanDecision
{
    Accept,
    Refuse,
}
