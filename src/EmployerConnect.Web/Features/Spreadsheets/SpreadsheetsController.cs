using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Spreadsheets;

/// <summary>A hub's team comes from Excel: what they have there comes in from CSV files.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class SpreadsheetsController(SpreadsheetStore store, SpreadsheetPages pages, CurrentActor who) : Controller
{
    private const int ListRows = 20;

    [HttpGet("/spreadsheets")]
    public async Task<IActionResult> Index(int page = 1) => View(await Around(new UploadForm(), page));

    [HttpPost("/spreadsheets")]
    public async Task<IActionResult> Index(UploadForm form)
    {
        await Around(form, 1);
        if (await form.Read(ModelState, HttpContext.RequestAborted) is not { } read)
        {
            return View(form);
        }

        var id = await store.Upload(read.HubId, read.Kind, form.FileName, read.File, who.Required.PersonId);
        return LocalRedirect($"/spreadsheets/{id}/columns");
    }

    /// <summary>The page of wherever it is now.</summary>
    [HttpGet("/spreadsheets/{id:guid}")]
    public async Task<IActionResult> Details(Guid id, int page = 1) => await Mine(id) switch
    {
        null => NotFound(),
        { State: SheetState.Uploaded } => LocalRedirect($"/spreadsheets/{id}/columns"),
        { IsLive: true } sheet => View("Run", sheet),
        { State: SheetState.Checked } sheet => View("Preview", await pages.Preview(sheet, page)),
        { } sheet => View("Result", await pages.Result(sheet, page)),
    };

    /// <summary>For the page's script.</summary>
    [HttpGet("/spreadsheets/{id:guid}/progress")]
    public async Task<IActionResult> Progress(Guid id) =>
        await Mine(id) is { } sheet ? Json(pages.Working(sheet).ForScript) : NotFound();

    /// <summary>What stayed out, as it stood in the file, with the reason: to be put right and uploaded again.</summary>
    [HttpGet("/spreadsheets/{id:guid}/problems.csv")]
    public async Task<IActionResult> Problems(Guid id)
    {
        if (await Mine(id) is not { } sheet)
        {
            return NotFound();
        }

        var rows = await store.Rows(id, [RowVerdict.Bad], take: Spreadsheet.MostRows);
        return new CsvDownload("rows-to-put-right.csv", ["Line", "What is wrong", .. sheet.HeadingList], rows.Select(row => new[] { (object)row.Line, SheetProblems.Words(row) }.Concat(row.CellList)));
    }

    /// <summary>Where a form that was sent twice ends up while its first is still at work.</summary>
    [HttpGet("/spreadsheets/{id:guid}/answers")]
    [HttpGet("/spreadsheets/{id:guid}/take-back")]
    [HttpGet("/spreadsheets/{id:guid}/send")]
    [HttpGet("/spreadsheets/{id:guid}/tell")]
    public async Task<IActionResult> AfterForm(Guid id) => await Mine(id) is null ? NotFound() : LocalRedirect($"/spreadsheets/{id}");

    [HttpPost("/spreadsheets/{id:guid}/discard")]
    public async Task<IActionResult> Discard(Guid id)
    {
        if (await Mine(id) is not { } sheet)
        {
            return NotFound();
        }

        TempData["Flash"] = (await store.Discard(sheet, who.Required.PersonId)).Refused?.Reason ?? "Thrown away. Nothing of it is kept.";
        return LocalRedirect("/spreadsheets");
    }

    private async Task<Spreadsheet?> Mine(Guid id) => await store.Find(id) is { } sheet && sheet.IsKnownTo(who.Required) ? sheet : null;

    private async Task<UploadForm> Around(UploadForm form, int page)
    {
        form.Hubs = [.. who.Required.Memberships.Where(membership => membership.HubId is not null).DistinctBy(membership => membership.HubId)];
        form.Pager = Pager.Of(page, await store.CountOfHubs(who.Required.HubIds), ListRows, number => $"/spreadsheets?page={number}");
        form.Earlier = await store.OfHubs(who.Required.HubIds, form.Pager.Skip(ListRows), ListRows);
        return form;
    }
}
