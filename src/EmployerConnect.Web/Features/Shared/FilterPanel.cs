namespace EmployerConnect.Web.Features.Shared;

/// <summary>
/// What narrows a list, for the partial <c>_FilterPanel</c>: what is chosen, each with a cross, and the form with all there is. The form asks with GET, so that
/// a search has an address.
/// </summary>
/// <param name="Chips">What is chosen.</param>
/// <param name="ClearAddress">The list without any of it.</param>
/// <param name="FieldsView">The partial with the form.</param>
/// <param name="Fields">Its model.</param>
public sealed record FilterPanel(IReadOnlyList<FilterChip> Chips, string ClearAddress, string FieldsView, object Fields);

/// <summary>A filter that is in force.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Without">The search without it.</param>
public sealed record FilterChip(string Text, string Without);
