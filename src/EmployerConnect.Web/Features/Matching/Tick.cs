namespace EmployerConnect.Web.Features.Matching;

/// <summary>A box that chooses something to compare, for the partial <c>_Tick</c>.</summary>
/// <param name="Field">"offer" or "request", as the address of the comparison says it.</param>
/// <param name="Id">Which.</param>
/// <param name="Label">What it is called.</param>
/// <param name="IsOn">Whether it is ticked.</param>
/// <param name="IsElsewhere">Ticked on another page of the list: then its name is shown.</param>
public sealed record Tick(string Field, Guid Id, string Label, bool IsOn, bool IsElsewhere = false);
