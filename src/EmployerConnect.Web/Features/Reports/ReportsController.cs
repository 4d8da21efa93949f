using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Offers;
using EmployerConnect.Web.Features.Problems;
using EmployerConnect.Web.Features.Requests;
using EmployerConnect.Web.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Reports;

public sealed record ReportsPage(IReadOnlyList<Report> Reports, IReadOnlyList<ProblemReport> Problems, Pager Pager);

/// <summary>A bad offer or a stale request is reported from its page; the people of its hubs look at it.</summary>
[Authorize(Policy = Policies.Member)]
public sealed class ReportsController(ReportStore reports, ProblemStore problems, OfferStore offers, RequestStore requests, CurrentActor who) : Controller
{
    private const int PageSize = 20;

    [HttpGet("/offers/{id:guid}/report")]
    public async Task<IActionResult> OfOffer(Guid id) => Ask(await SeenOffer(id));

    [HttpPost("/offers/{id:guid}/report")]
    public async Task<IActionResult> OfOffer(Guid id, ReportForm form) => await Take(await SeenOffer(id), form);

    [HttpGet("/requests/{id:guid}/report")]
    public async Task<IActionResult> OfRequest(Guid id) => Ask(await SeenRequest(id));

    [HttpPost("/requests/{id:guid}/report")]
    public async Task<IActionResult> OfRequest(Guid id, ReportForm form) => await Take(await SeenRequest(id), form);

    [Authorize(Policy = Policies.Coordinator)]
    [HttpGet("/reports")]
    public async Task<IActionResult> Index(int page = 1)
    {
        // What people say is wrong, then offers and requests: one list over the pages.
        var said = await problems.OfHubs(who.Required.HubIds);
        var reported = await reports.OfHubs(who.Required.HubIds);
        var pager = Pager.Of(page, said.Count + reported.Count, PageSize, number => $"/reports?page={number}");
        var before = pager.Skip(PageSize);
        var shown = said.Skip(before).Take(PageSize).ToList();
        return View(new ReportsPage([.. reported.Skip(Math.Max(0, before - said.Count)).Take(PageSize - shown.Count)], shown, pager));
    }

    [Authorize(Policy = Policies.Coordinator)]
    [HttpPost("/reports/{id:guid}/close")]
    public async Task<IActionResult> Close(Guid id)
    {
        var open = await reports.OfHubs(who.Required.HubIds);
        if (open.FirstOrDefault(one => one.Id == id) is not { } report || !await reports.Close(report, who.Required.PersonId))
        {
            return NotFound();
        }

        TempData["Flash"] = "Closed.";
        return LocalRedirect("/reports");
    }

    private IActionResult Ask(Reported? about) => about is null ? NotFound() : View("New", new ReportForm { About = about });

    private async Task<IActionResult> Take(Reported? about, ReportForm form)
    {
        if (about is null)
        {
            return NotFound();
        }

        form.About = about;
        if (form.Read(ModelState) is not { } read)
        {
            return View("New", form);
        }

        await reports.Add(about.Kind, about.Id, read.Reason, read.Note, who.Required.PersonId);
        TempData["Flash"] = "Thank you. The hub’s co-ordinators look at it.";
        return LocalRedirect(about.Address);
    }

    private async Task<Reported?> SeenOffer(Guid id) =>
        await offers.Find(id) is { } offer && offer.IsKnownTo(who.Actor) ? new Reported(ReportKind.Offer, id, offer.Title) : null;

    private async Task<Reported?> SeenRequest(Guid id) =>
        await requests.FindFor(id, who.Required) is { } request ? new Reported(ReportKind.Request, id, request.Title) : null;
}
