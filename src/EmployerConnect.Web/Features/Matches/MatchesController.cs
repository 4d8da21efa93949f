using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Matches;

public sealed record MatchesPage(IReadOnlyList<MatchSummary> ToAnswer, IReadOnlyList<MatchSummary> Others, MatchFilter Filter, Pager Pager);

/// <summary>The matches of the person's own organisations, or of the hubs that they co-ordinate.</summary>
[Authorize(Policy = Policies.Member)]
public sealed class MatchesController(MatchStore matches, MatchPages pages, CurrentActor who) : Controller
{
    public const int PageSize = 20;

    [HttpGet("/matches")]
    public async Task<IActionResult> Index(string? show, int page = 1)
    {
        var filter = MatchFilters.Read(show);
        var count = await matches.CountFor(who.Required, filter);
        var last = Math.Max(1, (count + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, last);
        var shown = (await matches.ListFor(who.Required, filter, (page - 1) * PageSize, PageSize)).ToLookup(match => match.NeedsAnswerFrom(who.Required));
        var name = filter.ToString().ToLowerInvariant();
        return View(new MatchesPage([.. shown[true]], [.. shown[false]], filter, new Pager(page, last, number => $"/matches?show={name}&page={number}")));
    }

    [HttpGet("/matches/{id:guid}")]
    public async Task<IActionResult> Details(Guid id) =>
        await pages.For(id) is { } page ? View(page) : NotFound();
}
