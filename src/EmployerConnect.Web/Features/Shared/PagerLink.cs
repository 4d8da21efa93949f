namespace EmployerConnect.Web.Features.Shared;

/// <summary>One way from a page of a list to another, for the partial <c>_PagerLink</c>.</summary>
/// <param name="Pager">The pages.</param>
/// <param name="Page">Where it leads.</param>
/// <param name="Text">What it says.</param>
/// <param name="Label">What it says to whoever hears it alone.</param>
/// <param name="Rel">"prev" or "next"; null for a number.</param>
public sealed record PagerLink(Pager Pager, int Page, string Text, string Label, string? Rel = null)
{
    public bool IsShown => Rel is null && Page == Pager.Page;
}
