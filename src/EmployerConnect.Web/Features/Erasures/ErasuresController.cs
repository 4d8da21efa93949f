using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Erasures;

public sealed record ErasurePage(ErasurePerson Person)
{
    /// <summary>Never beforehand.</summary>
    public bool Confirmed { get; }
}

/// <summary>Erasure of a person, by an administrator or the lead of one of their hubs; to everybody else there is no such page.</summary>
[Authorize(Policy = Policies.Member)]
public sealed class ErasuresController(Erasure erasure, CurrentActor who) : Controller
{
    [HttpGet("/people/{id:guid}/erasure")]
    public async Task<IActionResult> Confirm(Guid id) =>
        await erasure.Find(id, who.Required) is { } person ? View(new ErasurePage(person)) : NotFound();

    [HttpPost("/people/{id:guid}/erasure")]
    public async Task<IActionResult> Erase(Guid id, string? confirmed)
    {
        if (await erasure.Find(id, who.Required) is not { } person)
        {
            return NotFound();
        }

        if (confirmed != "true")
        {
            ModelState.AddModelError("Confirmed", "Tick the box: erasing cannot be taken back");
            return View("Confirm", new ErasurePage(person));
        }

        var outcome = await erasure.Erase(id, who.Required);
        if (outcome.Refused is { } refused)
        {
            ModelState.AddModelError(refused.Field, refused.Reason);
            Response.StatusCode = refused.Kind == RefusalKind.Stale ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
            return View("Confirm", new ErasurePage(person));
        }

        TempData["Flash"] = "Erased. The sessions keep their counts; nothing says any more who took part.";
        return LocalRedirect("/");
    }
}
