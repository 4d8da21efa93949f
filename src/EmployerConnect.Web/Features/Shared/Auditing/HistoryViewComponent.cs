using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Shared.Auditing;

/// <summary>
/// What has happened to a thing, on its page, for readers that the page has let in.
/// <code>@await Component.InvokeAsync("History", new { kind = "Session", id = session.Id })</code>
/// </summary>
public sealed class HistoryViewComponent(AuditHistory history) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(string kind, Guid id) =>
        View("/Features/Shared/Auditing/_History.cshtml", await history.Of(kind, id));
}
