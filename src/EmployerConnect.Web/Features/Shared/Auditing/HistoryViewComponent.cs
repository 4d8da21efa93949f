using EmployerConnect.Web.Features.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Shared.Auditing;

/// <summary>
/// What has happened to a thing, on its page, for readers that the page has let in.
/// <code>@await Component.InvokeAsync("History", new { kind = "Offer", id = offer.Id, parties = new[] { offer.OrganisationId } })</code>
/// </summary>
public sealed class HistoryViewComponent(AuditHistory history, CurrentActor who) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(string kind, Guid id, IReadOnlyCollection<Guid> parties) =>
        View("/Features/Shared/Auditing/_History.cshtml", await history.Of(kind, id, parties, who.Required));
}
