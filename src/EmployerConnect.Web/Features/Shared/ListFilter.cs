namespace EmployerConnect.Web.Features.Shared;

/// <summary>
/// What part of a list is shown, one link for each, for the partial <c>_ListFilter</c>; each has an address of its own.
/// </summary>
/// <param name="Choices">Each with its words and its address.</param>
/// <param name="Shown">The address of the one that is shown.</param>
public sealed record ListFilter(IReadOnlyList<(string Words, string Href)> Choices, string Shown);
