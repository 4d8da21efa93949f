using EmployerConnect.Web.Features.Safeguarding;
using EmployerConnect.Web.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Checks;

public sealed record CheckPage(CheckForm Form, CheckAnswer? Answer, CheckVerdict? Verdict, DateOnly Today);

public sealed record RulesPage(CheckRules Rules, DateOnly Today);

/// <summary>Which check an encounter needs, and the rules behind the answer: for anybody to read.</summary>
[AllowAnonymous]
public sealed class ChecksController(CheckRuleStore rules, TimeProvider time) : Controller
{
    [HttpGet("/checks")]
    public async Task<IActionResult> Index(CheckForm form)
    {
        var today = LondonTime.Today(time);
        if (form.IsEmpty || form.Read(ModelState) is not var (question, asked))
        {
            return View(new CheckPage(form, null, null, today));
        }

        var answer = (await rules.Current()).Answer(question, today);
        return View(new CheckPage(form, answer, asked is { } level ? answer.Judge(level) : null, today));
    }

    [HttpGet("/checks/rules")]
    public async Task<IActionResult> Rules() => View(new RulesPage(await rules.Current(), LondonTime.Today(time)));
}
