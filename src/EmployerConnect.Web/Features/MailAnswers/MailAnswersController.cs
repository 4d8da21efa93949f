using EmployerConnect.Web.Features.Calendars;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.MailAnswers;

/// <summary>Where the links in mails lead. Looking changes nothing, for mail scanners look too; only the form answers.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class MailAnswersController(MailAnswerStore answers) : Controller
{
    [HttpGet("/answer/{token}")]
    public async Task<IActionResult> Ask(string token) =>
        await answers.Find(Real(token)) is { } asked ? View(new MailAnswerForm().For(Real(token), asked)) : NotFound();

    [HttpPost("/answer/{token}")]
    public async Task<IActionResult> Ask(string token, MailAnswerForm form)
    {
        token = Real(token);
        if (await answers.Find(token) is not { } asked)
        {
            return NotFound();
        }

        if (form.Read(asked, ModelState) is not { } answer)
        {
            return View(form.For(token, asked));
        }

        var outcome = await answers.Answer(asked.Action, answer);
        if (outcome.Refused is not { } refused)
        {
            TempData["Flash"] = "Thank you: your answer is recorded.";
            return LocalRedirect(MailQuestion.Path(token));
        }

        ModelState.AddModelError("", refused.Reason);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View(form.For(token, (await answers.Find(token))!));
    }

    /// <summary>The address is cleared of its secret before anything can write it down.</summary>
    private string Real(string token) => HttpContext.Features.Get<HiddenMailToken>()?.Token ?? token;
}
