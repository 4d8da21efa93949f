using EmployerConnect.Web.Features.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Drafts;

/// <summary>
/// What the reader has begun and not published, on a page that the policy of its kind has closed to others. Nothing where there is nothing.
/// <code>@await Component.InvokeAsync("Drafts", new { kind = DraftKind.Offer })</code>
/// </summary>
public sealed class DraftsViewComponent(DraftStore drafts, CurrentActor who) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(DraftKind kind) => View("/Features/Drafts/_Drafts.cshtml", await drafts.Mine(who.Required.PersonId, kind));
}
