namespace EmployerConnect.Web.Features.Shared;

/// <summary>
/// A step on the way, for the partial <c>_Steps</c>.
/// <code>&lt;partial name="_Steps" model='new Step[] { new("Proposed", StepState.Done, "by Ash School"), new("Agreed", StepState.Now), new("Booked", StepState.Ahead) }' /&gt;</code>
/// </summary>
public sealed record Step(string Text, StepState State, string? Note = null);

public enum StepState
{
    Ahead,
    Now,
    Done,

    /// <summary>Where the way ended early.</summary>
    Ended,
}
