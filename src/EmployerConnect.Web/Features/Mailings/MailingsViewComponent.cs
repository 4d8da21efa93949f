using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Mailings;

/// <summary>The mail that was caused from a page, one line to each go: <c>Component.InvokeAsync("Mailings", new { subjectId })</c>.</summary>
public sealed class MailingsViewComponent(MailingStore mailings) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Guid subjectId) => View("/Features/Mailings/_Mailings.cshtml", await mailings.Of(subjectId));
}
