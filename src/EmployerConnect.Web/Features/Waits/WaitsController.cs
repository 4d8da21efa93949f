using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Matching;
using EmployerConnect.Web.Features.Proposals;
using EmployerConnect.Web.Features.SchoolDays;
using EmployerConnect.Web.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Waits;

/// <summary>Waiting for a place of an offer that is full: careers leaders for their own school's requests.</summary>
[Authorize(Policy = Policies.School)]
public sealed class WaitsController(WaitStore waits, MatchFinder finder, SchoolDayStore schoolDays, CurrentActor who, TimeProvider time) : Controller
{
    [HttpGet("/waits")]
    public async Task<IActionResult> Index() => View(await waits.Mine(who.Required));

    [HttpGet("/waits/new")]
    public async Task<IActionResult> New(Guid offerId, Guid requestId) =>
        await waits.Pair(offerId, requestId) is { } pair && who.Required.ActsForSchool(pair.SchoolId) ? View("Join", new JoinPage(pair)) : NotFound();

    [HttpPost("/waits")]
    public async Task<IActionResult> Join(Guid offerId, Guid requestId)
    {
        if (await waits.Pair(offerId, requestId) is not { } pair || !who.Required.ActsForSchool(pair.SchoolId))
        {
            return NotFound();
        }

        var outcome = await waits.Join(pair, who.Required);
        if (outcome.Refused is { } refused)
        {
            ModelState.AddModelError("", refused.Reason);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View("Join", new JoinPage((await waits.Pair(offerId, requestId))!));
        }

        TempData["Flash"] = "You are on the list. When a place comes free it is held for the first that waits, and you get a mail.";
        return LocalRedirect("/waits");
    }

    [HttpGet("/waits/{id:guid}")]
    public async Task<IActionResult> Details(Guid id)
    {
        if (await Page(id) is not { } page)
        {
            return NotFound();
        }

        var form = new WaitForm { Page = page };
        if (page.Times.Slots is [var slot, ..])
        {
            form.Show(slot.Date, slot.StartMinute, page.Candidate.Offer.DurationMinutes);
        }

        return View(form);
    }

    [HttpPost("/waits/{id:guid}/confirm")]
    public async Task<IActionResult> Confirm(Guid id, WaitForm form)
    {
        if (await Page(id) is not { } page)
        {
            return NotFound();
        }

        form.Page = page;
        if (form.Read(ModelState) is not { } when)
        {
            return View("Details", form);
        }

        var party = new MatchParty(who.Required.PersonId, Side.School, ByPhone: false);
        var pair = new MatchPair(page.Wait.OfferId, page.Wait.RequestId, page.Candidate.Request.HubId, page.Candidate.Offer.EmployerId, page.Candidate.Request.SchoolId, null, null, null);
        var (match, outcome) = Match.Propose(pair, party, when, null, null, time.GetUtcNow().UtcDateTime);
        outcome = match is null ? outcome : await waits.Confirm(id, match, party);
        if (outcome.Refused is not { } refused)
        {
            TempData["Flash"] = $"The place is yours. {page.Candidate.Offer.EmployerName} now answers your proposal.";
            return LocalRedirect($"/matches/{match!.Id}");
        }

        ModelState.AddModelError(refused.Field, refused.Reason);
        if (refused.Kind == RefusalKind.Invalid)
        {
            return View("Details", form);
        }

        Response.StatusCode = StatusCodes.Status409Conflict;
        form.Page = await Page(id) ?? page;
        return View("Details", form);
    }

    [HttpPost("/waits/{id:guid}/withdraw")]
    public async Task<IActionResult> Withdraw(Guid id)
    {
        if (await waits.Find(id) is not { } wait || !wait.IsOf(who.Required))
        {
            return NotFound();
        }

        var outcome = await waits.Withdraw(id, who.Required);
        if (outcome.Refused is { } refused)
        {
            ModelState.AddModelError("", refused.Reason);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View("Index", await waits.Mine(who.Required));
        }

        TempData["Flash"] = "You are off the list.";
        return LocalRedirect("/waits");
    }

    private async Task<WaitPage?> Page(Guid id)
    {
        if (await waits.Find(id) is not { } wait || !wait.IsOf(who.Required) || await finder.Pair(wait.OfferId, wait.RequestId, Reader.School) is not { } candidate)
        {
            return null;
        }

        return new WaitPage(wait, candidate, OpenSlots.Of(await finder.Slots(wait.OfferId, wait.RequestId, OpenSlots.Looked), await schoolDays.Of(wait.SchoolId)));
    }
}
