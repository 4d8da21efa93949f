namespace EmployerConnect.Web.Features.Exports;

public enum ExportKind
{
    Members,
    Offers,
    Requests,
    Matches,
    Sessions,
    Checks,
    Reach,
    Encounters,
    Evidence,
}

/// <summary>Whose list it is.</summary>
public enum ExportOf
{
    Hubs,
    Employers,
    Schools,
}

public enum ExportState
{
    Waiting,
    Running,
    Done,
    Failed,
}
