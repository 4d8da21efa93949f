using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Bookings;

/// <summary>Books the session of an approved match: either side, or a co-ordinator of the hub.</summary>
[Authorize(Policy = Policies.Member)]
public sealed class BookingsController(MatchPages pages, BookingPages forms, SessionStore sessions, CurrentActor who) : Controller
{
    [HttpGet("/matches/{id:guid}/booking")]
    public async Task<IActionResult> Book(Guid id)
    {
        if (await pages.For(id, books: true) is not { } page)
        {
            return NotFound();
        }

        return MayBook(page) ? View("Book", await forms.For(page, approves: false)) : Forbid();
    }

    [HttpPost("/matches/{id:guid}/booking")]
    public async Task<IActionResult> Book(Guid id, BookingForm form)
    {
        if (await pages.For(id, books: true) is not { } page)
        {
            return NotFound();
        }

        if (!MayBook(page))
        {
            return Forbid();
        }

        form.Page = BookingPages.Page(page, approves: false);
        if (form.Read(ModelState) is not { } booking)
        {
            return View("Book", form);
        }

        var (sessionId, outcome) = await sessions.Book(id, booking, who.Required, approve: false, form.Version);
        if (outcome.Refused is not { } refused)
        {
            TempData["Flash"] = "Booked. The invitations are on their way, and the session stands in everyone's calendar.";
            return LocalRedirect($"/sessions/{sessionId}");
        }

        ModelState.AddModelError(refused.Field, refused.Reason);
        if (refused.Kind == RefusalKind.Invalid)
        {
            return View("Book", form);
        }

        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("/Features/Matches/Details.cshtml", await pages.For(id));
    }

    private bool MayBook(MatchPage page) => page.Party is not null || who.Required.Coordinates(page.Match.HubId);
}
