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
        var pager = Pager.Of(page, await matches.CountFor(who.Required, filter), PageSize, number => $"{MatchFilters.Address(filter)}&page={number}");
        var shown = (await matches.ListFor(who.Required, filter, pager.Skip(PageSize), PageSize)).ToLookup(match => match.NeedsAnswerFrom(who.Required));
        return View(new MatchesPage([.. shown[true]], [.. shown[false]], filter, pager));
    }

    [HttpGet("/matches/{id:guid}")]
    public async Task<IActionResult> Details(Guid id) =>
        await pages.For(id) is { } page ? View(page) : NotFound();
}
