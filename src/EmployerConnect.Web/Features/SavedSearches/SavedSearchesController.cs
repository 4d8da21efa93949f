using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.OfferSearches;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.SavedSearches;

/// <summary>Searches that somebody keeps: named, changed, ended.</summary>
[Authorize(Policy = Policies.Member)]
public sealed class SavedSearchesController(SavedSearchStore searches, OfferSearchFormCheck reader, CurrentActor who) : Controller
{
    private Guid Me => who.Required.PersonId;

    [HttpGet("/searches")]
    public async Task<IActionResult> Index()
    {
        var lines = new List<SavedSearchLine>();
        foreach (var search in await searches.Of(Me))
        {
            lines.Add(new SavedSearchLine(search, await Words(search.Query)));
        }

        return View(lines);
    }

    /// <summary>Begins with the filters of the address.</summary>
    [HttpGet("/searches/new")]
    public async Task<IActionResult> New()
    {
        var search = SavedSearch.Read(Request.QueryString.Value ?? "");
        if (await Usable(search) is not { } query)
        {
            // The search's own page says what is wrong with it.
            return LocalRedirect(search.Address(1));
        }

        return View("Edit", Around(new SavedSearchForm { Name = SavedSearchForm.NameFor(search, query), Rhythm = nameof(SearchRhythm.Weekly) }, search, query));
    }

    [HttpPost("/searches/new")]
    public async Task<IActionResult> Create(SavedSearchForm form)
    {
        var search = SavedSearch.Read(Request.QueryString.Value ?? "");
        if (await Usable(search) is not { } query)
        {
            return LocalRedirect(search.Address(1));
        }

        if (form.Read(ModelState) is not var (name, rhythm))
        {
            return View("Edit", Around(form, search, query));
        }

        if ((await searches.Add(Me, name, search.Query, rhythm)).Refused is { } refused)
        {
            ModelState.AddModelError(refused.Field, refused.Reason);
            return View("Edit", Around(form, search, query));
        }

        TempData["Flash"] = "Saved.";
        return LocalRedirect("/searches");
    }

    [HttpGet("/searches/{id:guid}")]
    public async Task<IActionResult> Edit([FromRoute] Guid id) => await searches.Find(id, Me) is { } search
        ? View(await Around(new SavedSearchForm { Name = search.Name, Rhythm = search.Rhythm.ToString() }, search))
        : NotFound();

    [HttpPost("/searches/{id:guid}")]
    public async Task<IActionResult> Update([FromRoute] Guid id, SavedSearchForm form)
    {
        if (await searches.Find(id, Me) is not { } search)
        {
            return NotFound();
        }

        if (form.Read(ModelState) is not var (name, rhythm))
        {
            return View("Edit", await Around(form, search));
        }

        if ((await searches.Change(id, Me, name, rhythm)).Refused is { } refused)
        {
            Response.StatusCode = refused.Kind == RefusalKind.Stale ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
            ModelState.AddModelError(refused.Field, refused.Reason);
            return View("Edit", await Around(form, search));
        }

        TempData["Flash"] = "Saved.";
        return LocalRedirect("/searches");
    }

    [HttpPost("/searches/{id:guid}/end")]
    public async Task<IActionResult> End([FromRoute] Guid id)
    {
        if (!await searches.End(id, Me))
        {
            return NotFound();
        }

        TempData["Flash"] = "Ended. It sends no more mail.";
        return LocalRedirect("/searches");
    }

    /// <summary>What a mail leads to: an address that is short and stays.</summary>
    [HttpGet("/searches/{id:guid}/offers")]
    public async Task<IActionResult> Open([FromRoute] Guid id) =>
        await searches.Find(id, Me) is { } search ? LocalRedirect(SavedSearch.Read(search.Query).Address(1)) : NotFound();

    private async Task<OfferQuery?> Usable(OfferSearch search) =>
        search.Query.Length <= SavedSearch.LongestQuery ? await reader.Read(search) : null;

    private async Task<string> Words(string query)
    {
        var search = SavedSearch.Read(query);
        return await Usable(search) is { } read ? SearchChips.Words(search, read) : "Its last day is over, or its place is no longer known: it finds nothing any more";
    }

    private static SavedSearchForm Around(SavedSearchForm form, OfferSearch search, OfferQuery query)
    {
        (form.Action, form.Words) = ("/searches/new" + search.Query, SearchChips.Words(search, query));
        return form;
    }

    private async Task<SavedSearchForm> Around(SavedSearchForm form, SavedSearch search)
    {
        (form.Action, form.Words) = ($"/searches/{search.Id}", await Words(search.Query));
        return form;
    }
}

/// <param name="Search">One of the reader's own.</param>
/// <param name="Words">What it looks for.</param>
public sealed record SavedSearchLine(SavedSearch Search, string Words)
{
    public string RhythmWords => Search.Rhythm switch
    {
        SearchRhythm.Daily => "Mail each morning, where something new fits",
        SearchRhythm.Weekly => "Mail on Mondays, where something new fits",
        _ => "No mail",
    };
}
