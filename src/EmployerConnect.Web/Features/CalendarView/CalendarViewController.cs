using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.CalendarView;

/// <summary>A month, a week or a list of one's own sessions, or of one's school, employer or hub: what the address says, so that it can be kept.</summary>
[Authorize(Policy = Policies.Member)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class CalendarViewController(CalendarPages pages, CurrentActor who, TimeProvider time) : Controller
{
    [HttpGet("/calendar")]
    public async Task<IActionResult> Index(string? of, string? view, string? month, string? day) =>
        await pages.For(who.Required, of, CalendarSpan.Read(view, month, day, LondonTime.Today(time))) is { } page ? View(page) : NotFound();
}
