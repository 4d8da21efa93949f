using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Offers;
using EmployerConnect.Web.Features.Problems;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Reports;

public sealed record ReportsPage(IReadOnlyList<OfferReport> Offers, IReadOnlyList<ProblemReport> Problems);

/// <summary>A bad offer or a stale one is reported from its page; the people of its hubs look at it.</summary>
[Authorize(Policy = Policies.Member)]
public sealed class ReportsController(ReportStore reports, ProblemStore problems, OfferStore offers, CurrentActor who) : Controller
{
    [HttpGet("/offers/{id:guid}/report")]
    public async Task<IActionResult> Report(Guid id) => await Seen(id) is { } offer ? View(new ReportForm { Offer = offer }) : NotFound();

    [HttpPost("/offers/{id:guid}/report")]
    public async Task<IActionResult> Report(Guid id, ReportForm form)
    {
        form.Offer = await Seen(id);
        if (form.Offer is null)
        {
            return NotFound();
        }

        if (form.Read(ModelState) is not { } read)
        {
            return View(form);
        }

        await reports.Add(id, read.Reason, read.Note, who.Required.PersonId);
        TempData["Flash"] = "Thank you. The hub’s co-ordinators look at it.";
        return LocalRedirect($"/offers/{id}");
    }

    [Authorize(Policy = Policies.Coordinator)]
    [HttpGet("/reports")]
    public async Task<IActionResult> Index() => View(new ReportsPage(await reports.OfHubs(who.Required.HubIds), await problems.OfHubs(who.Required.HubIds)));

    [Authorize(Policy = Policies.Coordinator)]
    [HttpPost("/reports/{id:guid}/close")]
    public async Task<IActionResult> Close(Guid id)
    {
        if ((await reports.OfHubs(who.Required.HubIds)).All(one => one.Id != id) || !await reports.Close(id, who.Required.PersonId))
        {
            return NotFound();
        }

        TempData["Flash"] = "Closed.";
        return LocalRedirect("/reports");
    }

    private async Task<Offer?> Seen(Guid id) => await offers.Find(id) is { } offer && offer.IsKnownTo(who.Actor) ? offer : null;
}
