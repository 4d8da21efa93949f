using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Spreadsheets;

/// <summary>The steps of a spreadsheet: its columns, its answers, in, and back.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class SheetStepsController(SpreadsheetStore store, SpreadsheetPages pages, SpreadsheetRunner runner, CurrentActor who) : Controller
{
    // So few are done while the browser waits; more are done in the background.
    private const int AtOnce = 300;
    private const string ColumnsPage = "/Features/Spreadsheets/Columns.cshtml";
    private const string PreviewView = "/Features/Spreadsheets/Preview.cshtml";
    private const string ResultView = "/Features/Spreadsheets/Result.cshtml";

    [HttpGet("/spreadsheets/{id:guid}/columns")]
    public async Task<IActionResult> Columns(Guid id, string? kind)
    {
        if (await Mine(id) is not { } sheet)
        {
            return NotFound();
        }

        if (!sheet.MayBeMatched)
        {
            return LocalRedirect($"/spreadsheets/{id}");
        }

        var form = await Around(new ColumnsForm { Kind = kind }, sheet);
        return View(ColumnsPage, form.Guessed(form.ReadKind));
    }

    [HttpPost("/spreadsheets/{id:guid}/columns")]
    public async Task<IActionResult> Columns(Guid id, ColumnsForm form)
    {
        if (await Mine(id) is not { } sheet)
        {
            return NotFound();
        }

        await Around(form, sheet);
        if (form.Read(ModelState) is not { } read)
        {
            return View(ColumnsPage, form);
        }

        if ((await store.Match(sheet, form.ReadKind, read.Columns, read.Sector, who.Required.PersonId)).Refused is { } refused)
        {
            return TooLate(refused, ColumnsPage, form);
        }

        return await Begun(sheet);
    }

    [HttpPost("/spreadsheets/{id:guid}/answers")]
    public async Task<IActionResult> Answers(Guid id, AnswersForm form, int page = 1)
    {
        if (await Mine(id) is not { } sheet)
        {
            return NotFound();
        }

        // Two transactions: the answers are kept also where somebody else brings it in first.
        var outcome = await store.Answer(sheet, form.Read(), form.ReadForAll(), who.Required.PersonId);
        if (outcome.IsDone && form.Then == AnswersForm.BringIn)
        {
            outcome = await store.BringIn(sheet, who.Required.PersonId);
        }

        if (outcome.Refused is { } refused)
        {
            return await AsItStands(refused, id);
        }

        if (form.Then == AnswersForm.BringIn)
        {
            return await Begun(sheet);
        }

        TempData["Flash"] = "Your answers are kept.";
        return LocalRedirect(page > 1 ? $"/spreadsheets/{id}?page={page}" : $"/spreadsheets/{id}");
    }

    [HttpPost("/spreadsheets/{id:guid}/take-back")]
    public async Task<IActionResult> TakeBack(Guid id)
    {
        if (await Mine(id) is not { } sheet)
        {
            return NotFound();
        }

        return (await store.TakeBack(sheet, who.Required.PersonId)).Refused is { } refused ? await AsItStands(refused, id) : await Begun(sheet);
    }

    private async Task<IActionResult> Begun(Spreadsheet sheet)
    {
        if (sheet.RowsTotal <= AtOnce)
        {
            await runner.Run(sheet.Id, HttpContext.RequestAborted);
        }

        return LocalRedirect($"/spreadsheets/{sheet.Id}");
    }

    /// <summary>Somebody was quicker: the page as it stands now.</summary>
    private async Task<IActionResult> AsItStands(Refusal refused, Guid id)
    {
        var sheet = (await store.Find(id))!;
        return sheet.State switch
        {
            SheetState.Checked => TooLate(refused, PreviewView, await pages.Preview(sheet, 1)),
            SheetState.In or SheetState.TakenBack => TooLate(refused, ResultView, await pages.Result(sheet, 1)),
            SheetState.Uploaded => TooLate(refused, ColumnsPage, (await Around(new ColumnsForm(), sheet)).Guessed(sheet.Kind)),
            _ => TooLate(refused, "/Features/Spreadsheets/Run.cshtml", sheet),
        };
    }

    private ViewResult TooLate(Refusal refused, string view, object model)
    {
        ModelState.AddModelError(refused.Field, refused.Reason);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View(view, model);
    }

    private async Task<Spreadsheet?> Mine(Guid id) => await store.Find(id) is { } sheet && sheet.IsKnownTo(who.Required) ? sheet : null;

    private async Task<ColumnsForm> Around(ColumnsForm form, Spreadsheet sheet)
    {
        form.Sheet = sheet;
        form.Sample = await store.Rows(sheet.Id, Enum.GetValues<RowVerdict>(), take: 5);
        return form;
    }
}
