using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Questions;

/// <summary>What the two sides of a match ask each other; their co-ordinator sees it, and may record an answer that was given by telephone.</summary>
[Authorize(Policy = Policies.Member)]
public sealed class QuestionsController(QuestionStore questions, MatchPages pages, TimeProvider time) : Controller
{
    [HttpGet("/matches/{id:guid}/questions/new")]
    public async Task<IActionResult> New(Guid id) =>
        await pages.For(id) is not { } page ? NotFound()
        : page.Asker is null ? Forbid()
        : !page.MayAsk ? LocalRedirect($"/matches/{id}")
        : View(new QuestionForm { Page = page });

    [HttpPost("/matches/{id:guid}/questions")]
    public async Task<IActionResult> Create(Guid id, QuestionForm form)
    {
        if (await pages.For(id) is not { } page)
        {
            return NotFound();
        }

        if (page.Asker is not { } party)
        {
            return Forbid();
        }

        form.Page = page;
        if (form.Read(ModelState) is not { } kind)
        {
            return View("New", form);
        }

        var outcome = await questions.Ask(id, party, kind);
        return outcome.Refused is { } refused
            ? Refused(refused, View("New", form))
            : Done(id, "Asked. The other side has been told; the deadline stays as it is.");
    }

    [HttpGet("/matches/{id:guid}/questions/{number}")]
    public async Task<IActionResult> Reply(Guid id, int number)
    {
        if (await pages.For(id) is not { } page || page.Questions.FirstOrDefault(one => one.Number == number) is not { } question)
        {
            return NotFound();
        }

        if (page.AnswererOf(question) is null)
        {
            return Forbid();
        }

        return page.Match.IsWaiting && question.IsOpen ? View(new AnswerForm { Page = page, Question = question }) : LocalRedirect($"/matches/{id}");
    }

    [HttpPost("/matches/{id:guid}/questions/{number}")]
    public async Task<IActionResult> Reply(Guid id, int number, AnswerForm form)
    {
        if (await pages.For(id) is not { } page || page.Questions.FirstOrDefault(one => one.Number == number) is not { } question)
        {
            return NotFound();
        }

        if (page.AnswererOf(question) is not { } party)
        {
            return Forbid();
        }

        (form.Page, form.Question) = (page, question);
        if (form.Read(ModelState, question.Kind, LondonTime.Today(time)) is not { } answer)
        {
            return View(form);
        }

        var outcome = await questions.Answer(id, number, party, answer);
        return outcome.Refused is { } refused
            ? Refused(refused, View(form))
            : Done(id, party.ByPhone ? "Recorded as said by telephone. The other side has been told." : "Answered. The other side has been told.");
    }

    private LocalRedirectResult Done(Guid id, string words)
    {
        TempData["Flash"] = words;
        return LocalRedirect($"/matches/{id}");
    }

    private ViewResult Refused(Refusal refused, ViewResult view)
    {
        ModelState.AddModelError(refused.Field, refused.Reason);
        Response.StatusCode = refused.Kind == RefusalKind.Stale ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
        return view;
    }
}
