using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Matches;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Answers;

/// <summary>What the two sides say to a proposal; a co-ordinator of the hub may record what was said by telephone.</summary>
[Authorize(Policy = Policies.Member)]
public sealed class AnswersController(MatchStore matches, MatchPages pages, TimeProvider time) : Controller
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    [HttpPost("/matches/{id:guid}/agree")]
    public Task<IActionResult> Agree(Guid id, AgreeForm form) => Answer(id, form.Version, MatchEventKind.Agreed, page => page.Match.AlsoAwaiting is null
        ? "Agreed. A co-ordinator now approves the match."
        : "Agreed. The other side has yet to answer.", (page, party) =>
    {
        Guid? volunteer = Guid.TryParse(form.VolunteerId, out var chosen) && page.Volunteers.Any(person => person.Id == chosen) ? chosen : null;
        return match => match.Agree(party, volunteer, Now);
    });

    [HttpPost("/matches/{id:guid}/withdraw")]
    public Task<IActionResult> Withdraw(Guid id, AgreeForm form) => Answer(id, form.Version, MatchEventKind.Withdrawn, _ => "Withdrawn. The place is free again.", (_, party) =>
        match => match.Withdraw(party, Now));

    [HttpGet("/matches/{id:guid}/decline")]
    public async Task<IActionResult> Decline(Guid id) =>
        await pages.For(id) is not { } page ? NotFound()
        : !page.MayDecline ? Forbid()
        : View(new DeclineForm { Version = page.Match.Version, Page = page });

    [HttpPost("/matches/{id:guid}/decline")]
    public async Task<IActionResult> Decline(Guid id, DeclineForm form)
    {
        if (await pages.For(id) is not { } page)
        {
            return NotFound();
        }

        if (page.Party is null)
        {
            return Forbid();
        }

        if (form.Read(ModelState, page.Decliner) is { } reason)
        {
            return await Answer(id, form.Version, MatchEventKind.Declined, _ => "Declined. The other side has been told, and the place is free again.", (_, party) =>
                match => match.Decline(party, reason, Now));
        }

        form.Page = page;
        return View(form);
    }

    [HttpGet("/matches/{id:guid}/other-time")]
    public async Task<IActionResult> OtherTime(Guid id)
    {
        if (await pages.For(id) is not { } page)
        {
            return NotFound();
        }

        if (!page.MayAnswer)
        {
            return Forbid();
        }

        var form = new OtherTimeForm { Version = page.Match.Version, Page = page };
        form.Show(page.Match.OnDate, page.Match.StartMinute, page.Match.DurationMinutes);
        return View(form);
    }

    [HttpPost("/matches/{id:guid}/other-time")]
    public async Task<IActionResult> OtherTime(Guid id, OtherTimeForm form)
    {
        if (await pages.For(id) is not { } page)
        {
            return NotFound();
        }

        form.Page = page;
        if (form.Read(ModelState, page.Match.Delivery, page.Match.GroupSize) is not { } read)
        {
            return page.Party is null ? Forbid() : View(form);
        }

        return await Answer(
            id, form.Version, MatchEventKind.OtherTime, _ => "Sent. The other side now answers the new time.",
            (_, party) => match => match.AnswerWithAnotherTime(party, read.When, read.Note, Now),
            refused =>
            {
                ModelState.AddModelError(refused.Field, refused.Reason);
                return View("OtherTime", form);
            });
    }

    private async Task<IActionResult> Answer(
        Guid id, int version, MatchEventKind kind, Func<MatchPage, string> done, Func<MatchPage, MatchParty, Func<Match, Outcome>> verb, Func<Refusal, IActionResult>? invalid = null)
    {
        if (await pages.For(id) is not { } page)
        {
            return NotFound();
        }

        if (page.Match.PartyOf(page.Actor, page.Match.Awaiting) is not { } party)
        {
            return Forbid();
        }

        var outcome = await matches.Move(id, kind, party.PersonId, party.ByPhone, verb(page, party), version);
        if (outcome.Refused is not { } refused)
        {
            TempData["Flash"] = party.ByPhone ? $"Recorded as said by telephone. {done(page)}" : done(page);
            return LocalRedirect($"/matches/{id}");
        }

        if (refused.Kind == RefusalKind.Invalid && invalid is not null)
        {
            return invalid(refused);
        }

        ModelState.AddModelError("", refused.Reason);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("/Features/Matches/Details.cshtml", await pages.For(id));
    }
}
