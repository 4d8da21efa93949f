using EmployerConnect.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Problems;

/// <summary>"Something is wrong", from the foot of every page: it reaches the hub's people beside the offers that were reported.</summary>
public sealed class ProblemsController(ProblemStore problems, CurrentActor who) : Controller
{
    /// <summary>A visitor is told whom to ask.</summary>
    [AllowAnonymous]
    [HttpGet("/problem")]
    public IActionResult Index(string? page)
    {
        if (who.Actor is not { Memberships.Count: > 0 })
        {
            return View("Ask");
        }

        var path = ProblemForm.Path(page);
        return View(new ProblemForm { Page = path, Kind = ProblemReport.Guess(path).ToString() });
    }

    [Authorize(Policy = Policies.Member)]
    [HttpPost("/problem")]
    public async Task<IActionResult> Index(ProblemForm form)
    {
        if (who.Required.Memberships.Count == 0)
        {
            return View("Ask");
        }

        if (form.Read(ModelState) is not { } read)
        {
            return View(form);
        }

        if (await problems.Add(who.Required.Places[0].PlaceId, read.Kind, read.Page, read.Note, who.Required.PersonId) == 0)
        {
            return View("Ask");
        }

        TempData["Flash"] = "Thank you. It stands on the desk of your hub’s co-ordinators now.";
        return LocalRedirect(read.Page ?? "/");
    }

    [Authorize(Policy = Policies.Coordinator)]
    [HttpPost("/problems/{id:guid}/close")]
    public async Task<IActionResult> Close(Guid id)
    {
        if ((await problems.OfHubs(who.Required.HubIds)).All(one => one.Id != id) || !await problems.Close(id, who.Required.PersonId))
        {
            return NotFound();
        }

        TempData["Flash"] = "Closed.";
        return LocalRedirect("/reports");
    }
}
