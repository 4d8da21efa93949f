using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shapes;
using EmployerConnect.Web.Features.Shared.Reading;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Weights;

/// <param name="Barriers">What no straight line leads across, each named once.</param>
public sealed record RankingPage(WeightsVersion Current, IReadOnlyList<string> Barriers, IReadOnlyList<string> Areas, bool MayEdit);

/// <summary>How offers are ranked: explained to everybody who is signed in, changed by administrators.</summary>
public sealed class WeightsController(RankingWeightsStore store, ShapeStore shapes, CurrentActor who) : Controller
{
    private const string EditView = "/Features/Weights/Edit.cshtml";

    [Authorize(Policy = Policies.Member)]
    [HttpGet("/ranking")]
    public async Task<IActionResult> Index()
    {
        var current = await shapes.Current();
        return View("/Features/Weights/Index.cshtml", new RankingPage(
            await store.Current(),
            [.. current.Barriers.Lines.Select(line => line.Name).Distinct().Order(StringComparer.OrdinalIgnoreCase)],
            [.. current.Areas.All.Select(area => area.Name)],
            who.Required.IsAdministrator));
    }

    [Authorize(Policy = Policies.Administrator)]
    [HttpGet("/ranking/edit")]
    public async Task<IActionResult> Edit() => View(EditView, WeightsForm.Of(await store.Current()));

    [Authorize(Policy = Policies.Administrator)]
    [HttpPost("/ranking/edit")]
    public async Task<IActionResult> Update(WeightsForm form)
    {
        if (form.Check(ModelState) is not { } weights)
        {
            return View(EditView, form);
        }

        if (await store.Change(form.Version, weights, who.Required.PersonId) is { Refused: { Kind: RefusalKind.Stale } stale })
        {
            return ShowStale(form, await store.Current(), stale.Reason);
        }

        TempData["Flash"] = "Saved. Everything is ranked by these weights from now on.";
        return LocalRedirect("/ranking");
    }

    private ViewResult ShowStale(WeightsForm form, WeightsVersion now, string reason)
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        form.Stale = StaleEdit.Between(reason, WeightsForm.Of(now).Facts(), form.Facts());
        // Both versions are on the page, so saving it once more is meant.
        form.Version = now.Version;
        ModelState.Remove(nameof(form.Version));
        return View(EditView, form);
    }
}
