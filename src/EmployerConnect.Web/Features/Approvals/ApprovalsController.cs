using EmployerConnect.Matching;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Bookings;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Matching;
using EmployerConnect.Web.Features.Sessions;
using EmployerConnect.Web.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Approvals;

public sealed record ApprovalsPage(IReadOnlyList<MatchSummary> Matches, MatchState? State, IReadOnlyDictionary<MatchState, int> Counts, IReadOnlyList<RivalsRow> Rivals, Pager Pager);

/// <summary>The co-ordinator's decision, for matches of their own hubs only.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class ApprovalsController(MatchStore matches, MatchPages pages, BookingPages forms, SessionStore sessions, CurrentActor who, TimeProvider time) : Controller
{
    private const int PageSize = 20;

    /// <param name="show">"agreed" or "approved"; both unless told.</param>
    /// <param name="page">From 1.</param>
    [HttpGet("/approvals")]
    public async Task<IActionResult> Index(string? show, int page = 1)
    {
        MatchState? state = show switch
        {
            "agreed" => MatchState.Agreed,
            "approved" => MatchState.Approved,
            _ => null,
        };
        var counts = await matches.WaitingCounts(who.Required);
        var pager = Pager.Of(page, counts.Where(one => state is null || one.Key == state).Sum(one => one.Value), PageSize, number => $"/approvals?show={state?.ToString().ToLowerInvariant()}&page={number}");
        MatchState[] states = state is { } only ? [only] : [MatchState.Agreed, MatchState.Approved];
        var shown = await matches.WaitingFor(who.Required, states, pager.Skip(PageSize), PageSize);
        return View(new ApprovalsPage(shown, state, counts, state == MatchState.Approved ? [] : await matches.Rivals(who.Required), pager));
    }

    /// <summary>Matches that wait for the same request's sake, side by side, the best fit first.</summary>
    /// <param name="id">The request.</param>
    /// <param name="page">From 1, four at a time.</param>
    [HttpGet("/requests/{id:guid}/approvals")]
    public async Task<IActionResult> Compare(Guid id, int page = 1)
    {
        var waiting = new List<MatchPage>();
        foreach (var match in await matches.AgreedOf(id))
        {
            if (await pages.For(match) is { } one && who.Required.Coordinates(one.Match.HubId))
            {
                waiting.Add(one);
            }
        }

        if (waiting.Count < ComparePage.Fewest)
        {
            return waiting is [var only] ? LocalRedirect($"/approvals/{only.Match.Id}") : NotFound();
        }

        var pager = Pager.Of(page, waiting.Count, ComparePage.Most, number => $"/requests/{id}/approvals?page={number}");
        var columns = waiting.Select(Compared.Match).OrderByDescending(one => one.Fit).Skip(pager.Skip(ComparePage.Most)).Take(ComparePage.Most);
        return View("/Features/Matching/Compare.cshtml", new ComparePage($"Compare matches for “{waiting[0].Details.RequestTitle}”", "/approvals", [.. columns]) { Pager = pager });
    }

    [HttpGet("/approvals/{id:guid}")]
    public async Task<IActionResult> Decide(Guid id)
    {
        if (await pages.For(id, books: true) is not { } page)
        {
            return NotFound();
        }

        if (!who.Required.Coordinates(page.Match.HubId))
        {
            return Forbid();
        }

        if (!page.MayApprove)
        {
            return LocalRedirect($"/matches/{id}");
        }

        var form = await forms.For(page, approves: true);
        form.Page = form.Page! with { Rivals = (await matches.AgreedOf(page.Match.RequestId)).Count - 1 };
        return View(form);
    }

    /// <summary>Approves and books in one go, with what both sides agreed.</summary>
    [HttpPost("/approvals/{id:guid}/book")]
    public async Task<IActionResult> ApproveAndBook(Guid id, BookingForm form)
    {
        if (await pages.For(id, books: true) is not { } page)
        {
            return NotFound();
        }

        if (!who.Required.Coordinates(page.Match.HubId))
        {
            return Forbid();
        }

        form.Page = BookingPages.Page(page, approves: true);
        if (form.Read(ModelState) is not { } booking)
        {
            return View("Decide", form);
        }

        var (sessionId, outcome) = await sessions.Book(id, booking, who.Required, approve: true, form.Version);
        if (outcome.IsDone)
        {
            TempData["Flash"] = "Approved and booked. The invitations are on their way, and the session stands in everyone's calendar.";
            return LocalRedirect($"/sessions/{sessionId}");
        }

        return await Refused(id, outcome.Refused!, form);
    }

    /// <summary>Approves only: the two sides book when they know the details.</summary>
    [HttpPost("/approvals/{id:guid}")]
    public Task<IActionResult> Approve(Guid id, ApproveForm form) =>
        Settle(id, "Approved. The two sides have been told and can book the session.", () => sessions.Approve(id, who.Required, form.Version));

    [HttpPost("/approvals/{id:guid}/refuse")]
    public async Task<IActionResult> Refuse(Guid id, DeclineForm form)
    {
        if (form.Read(ModelState, Decliner.Hub) is { } reason)
        {
            return await Settle(id, "Not approved. Both sides have been told, and the place is free again.", () =>
                matches.Move(id, MatchEventKind.Declined, who.Required.PersonId, false, match => match.Refuse(who.Required, reason, time.GetUtcNow().UtcDateTime), form.Version));
        }

        return await pages.For(id, books: true) is not { } page ? NotFound()
            : !who.Required.Coordinates(page.Match.HubId) ? Forbid()
            : View("Decide", await forms.For(page, approves: true));
    }

    private async Task<IActionResult> Settle(Guid id, string done, Func<Task<Outcome>> decide)
    {
        if (await pages.For(id, books: true) is not { } page)
        {
            return NotFound();
        }

        if (!who.Required.Coordinates(page.Match.HubId))
        {
            return Forbid();
        }

        var outcome = await decide();
        if (outcome.IsDone)
        {
            TempData["Flash"] = done;
            return LocalRedirect($"/matches/{id}");
        }

        return await Refused(id, outcome.Refused!, await forms.For(page, approves: true));
    }

    private async Task<IActionResult> Refused(Guid id, Refusal refused, BookingForm form)
    {
        ModelState.AddModelError(refused.Field, refused.Reason);
        if (refused.Kind == RefusalKind.Invalid)
        {
            return View("Decide", form);
        }

        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("/Features/Matches/Details.cshtml", await pages.For(id));
    }
}
