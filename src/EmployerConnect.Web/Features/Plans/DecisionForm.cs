namespace EmployerConnect.Web.Features.Plans;

/// <summary>Which rows, and what to do with them.</summary>
public sealed class DecisionForm
{
    public const string AcceptChosen = "AcceptChosen";
    public const string AcceptAll = "AcceptAll";
    public const string RefuseChosen = "RefuseChosen";
    public const string RefuseAll = "RefuseAll";

    public int Version { get; set; }

    public List<Guid>? Rows { get; set; }

    public string? Answer { get; set; }

    public (PlanDecision Decision, IReadOnlyCollection<Guid>? Chosen)? Read() => Answer switch
    {
        AcceptChosen => (PlanDecision.Accept, Rows ?? []),
        AcceptAll => (PlanDecision.Accept, null),
        RefuseChosen => (PlanDecision.Refuse, Rows ?? []),
        RefuseAll => (PlanDecision.Refuse, null),
        _ => null,
    };
}
