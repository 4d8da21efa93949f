using EmployerConnect.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Matches;

public sealed record MatchesPage(IReadOnlyList<MatchSummary> ToAnswer, IReadOnlyList<MatchSummary> Others, int Number, bool HasMore);

/// <summary>The matches of the person's own organisations, or of the hubs that they co-ordinate.</summary>
[Authorize(Policy = Policies.Member)]
public sealed class MatchesController(MatchStore matches, MatchPages pages, CurrentActor who) : Controller
{
    public const int PageSize = 50;

    [HttpGet("/matches")]
    public async Task<IActionResult> Index(int page = 1)
    {
        page = Math.Clamp(page, 1, 1000);
        var list = await matches.ListFor(who.Required, (page - 1) * PageSize, PageSize + 1);
        var shown = list.Take(PageSize).ToLookup(match => match.NeedsAnswerFrom(who.Required));
        return View(new MatchesPage([.. shown[true]], [.. shown[false]], page, list.Count > PageSize));
    }

    [HttpGet("/matches/{id:guid}")]
    public async Task<IActionResult> Details(Guid id) =>
        await pages.For(id) is { } page ? View(page) : NotFound();
}
