using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Organisations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Arrivals;

/// <summary>Parking, the door, whom to ask for: a school or an employer writes it once, and each session's page to print has it.</summary>
[Authorize(Policy = Policies.Member)]
public sealed class ArrivalsController(ArrivalStore arrivals, OrganisationStore organisations, CurrentActor who) : Controller
{
    [HttpGet("/organisations/{id:guid}/arrival")]
    public async Task<IActionResult> Index(Guid id) => await Refuse(id) ?? View(await Page(id, new ArrivalForm()));

    [HttpPost("/organisations/{id:guid}/arrival")]
    public async Task<IActionResult> Index(Guid id, ArrivalForm form)
    {
        if (await Refuse(id) is { } refused)
        {
            return refused;
        }

        await Page(id, form);
        if (form.Read(ModelState) is not { } notes)
        {
            return View(form);
        }

        await arrivals.Save(id, notes, who.Required.PersonId);
        TempData["Flash"] = "Saved. Everybody who comes to a session with you finds it on the session’s page to print.";
        return LocalRedirect($"/organisations/{id}");
    }

    private async Task<ActionResult?> Refuse(Guid id) =>
        !who.Required.BelongsTo(id) || await organisations.Find(id) is null ? NotFound()
        : who.Required.AnswersForEmployer(id) || who.Required.ActsForSchool(id) ? null
        : Forbid();

    private async Task<ArrivalForm> Page(Guid id, ArrivalForm form) => form.For((await organisations.Find(id))!, await arrivals.Of(id));
}
