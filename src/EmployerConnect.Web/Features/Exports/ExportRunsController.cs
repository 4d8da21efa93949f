using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shared;
using EmployerConnect.Web.Features.Shared.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Exports;

/// <summary>Asks for a list: a short one is the answer, a long one is found again here until its day is over.</summary>
[Authorize(Policy = Policies.Member)]
public sealed class ExportRunsController(ExportWriter writer, ExportOptions options, ExportRunStore runs, CurrentActor who, TimeProvider time) : ExportController(writer, options, who)
{
    private const string ListPage = "/Features/Exports/Index.cshtml";
    private const string RunPage = "/Features/Exports/Run.cshtml";

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    [HttpGet("/exports")]
    public async Task<IActionResult> Index(ExportForm form)
    {
        ModelState.Clear();
        await Around(form);
        if (form.Page!.Lists is [var only])
        {
            form.Kind = only.Kind.ToString();
        }

        if (form.List(Asker) is { } list && await Count(ExportAsk.Whole(list.Kind, Asker)) is var rows && rows > RowsAtOnce)
        {
            form.Page = form.Page with { Because = ExportWords.IsMadeLater(list, rows) };
        }

        return View(ListPage, form);
    }

    [HttpPost("/exports")]
    public async Task<IActionResult> Create(ExportForm form)
    {
        await Around(form);
        if (form.Read(ModelState, Asker) is not { } ask)
        {
            return View(ListPage, form);
        }

        if (!ask.IsFor(Asker))
        {
            return NotFound();
        }

        var rows = await Count(ask);
        if (rows <= RowsAtOnce)
        {
            return AtOnce(ask);
        }

        var (id, outcome) = await runs.Ask(ask, rows, Asker.PersonId);
        if (outcome.IsDone)
        {
            return LocalRedirect($"/exports/runs/{id}");
        }

        ModelState.AddModelError(outcome.Refused!.Field, outcome.Refused.Reason);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View(ListPage, form);
    }

    [HttpGet("/exports/runs/{id:guid}")]
    public async Task<IActionResult> Details(Guid id) => await Mine(id) is { } run ? View(RunPage, run) : NotFound();

    /// <summary>For the page's script.</summary>
    [HttpGet("/exports/runs/{id:guid}/progress")]
    public async Task<IActionResult> Progress(Guid id) => await Mine(id) is { } run ? Json(run.Progress(Now).ForScript) : NotFound();

    [HttpGet("/exports/runs/{id:guid}/file.csv")]
    public async Task<IActionResult> Fetch(Guid id)
    {
        if (await Mine(id) is not { State: ExportState.Done } run)
        {
            return NotFound();
        }

        await runs.Fetched(run);
        return new CsvDownload(run.List.FileName, add => runs.Read(id, add));
    }

    [HttpPost("/exports/runs/{id:guid}/discard")]
    public async Task<IActionResult> Discard(Guid id)
    {
        if (await Mine(id) is not { } run)
        {
            return NotFound();
        }

        TempData["Flash"] = (await runs.Discard(run, Asker.PersonId)).Refused?.Reason ?? "Thrown away. Nothing of the file is kept.";
        return LocalRedirect("/exports");
    }

    /// <summary>Whoever has lost the role has lost the file, and nobody has it longer than its day.</summary>
    private async Task<ExportRun?> Mine(Guid id) => await runs.Find(id) is { } run && run.IsOf(Asker) && !run.IsOver(Now) ? run : null;

    private async Task Around(ExportForm form)
    {
        form.Page = new ExportPage(
            ExportList.For(Asker),
            [.. Asker.HubIds.Select(id => new Choice(id.ToString(), Asker.HubName(id)))],
            [.. (await runs.OfPerson(Asker.PersonId)).Where(run => run.IsOf(Asker))],
            RowsAtOnce, Now);
    }
}
