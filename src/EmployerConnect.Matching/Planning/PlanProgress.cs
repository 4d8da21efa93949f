namespace EmployerConnect.Matching.Planning;

/// <summary>How far a plan has come; several a second while it runs.</summary>
/// <param name="Stage">What is being done.</param>
/// <param name="Done">How much of the stage is done, 0 to <paramref name="Total"/>.</param>
/// <param name="Total">How much the stage has, at least 1; its unit is the stage's own.</param>
public readonly record struct PlanProgress(PlanStage Stage, int Done, int Total);

/// <summary>The stages in their order; one that has nothing to do is left out.</summary>
public enum PlanStage
{
    /// <summary>Which pairs fit, request by request.</summary>
    Pairs,

    /// <summary>The assignment.</summary>
    Assigning,

    /// <summary>Shared visits.</summary>
    Pooling,

    /// <summary>The bound over all pairs.</summary>
    Proving,

    /// <summary>Times, reasons and comparison.</summary>
    Explaining,
}
