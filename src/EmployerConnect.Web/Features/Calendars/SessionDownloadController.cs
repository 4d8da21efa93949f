using EmployerConnect.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Calendars;

/// <summary>One session as a calendar file, for those whom it concerns.</summary>
[Authorize(Policy = Policies.Member)]
public sealed class SessionDownloadController(SessionCalendar calendar, CurrentActor who) : Controller
{
    [HttpGet("/sessions/{id:guid}.ics")]
    public async Task<IActionResult> Session(Guid id)
    {
        if (await calendar.ForSession(id, who.Required) is not { } content)
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "private, no-store";
        return File(content, "text/calendar; charset=utf-8", "session.ics");
    }
}
