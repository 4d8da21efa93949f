using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shared.Reading;
using EmployerConnect.Web.Features.Shared.Windows;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.Drafts;

/// <summary>
/// A form that is asked for page by page: what is typed on each page goes into a draft, and the last page publishes it. Its addresses stand below that of the
/// controller, "/offers" or "/requests", which also names the policy.
/// </summary>
public abstract class DraftController<TForm>(DraftStore drafts, CurrentActor who, TimeProvider time) : Controller
    where TForm : class, IDraftForm, new()
{
    private const string StepView = "/Features/Drafts/Step.cshtml";
    private const string CheckView = "/Features/Drafts/Check.cshtml";
    private const string PublishedView = "/Features/Drafts/Published.cshtml";

    protected abstract DraftJourney Journey { get; }

    protected CurrentActor Who => who;

    protected DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>The whole check of the form on one page.</summary>
    protected abstract Task Check(TForm form, ModelStateDictionary state);

    /// <summary>What the fields of a page need around them.</summary>
    protected abstract Task Surround(TForm form);

    /// <summary>Fills in what follows from what has been said on a page.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="step">The page that was answered.</param>
    /// <param name="before">What stood before that.</param>
    /// <param name="form">What stands now.</param>
    protected virtual Task Complete(Draft draft, FormStep step, TForm before, TForm form) => Task.CompletedTask;

    /// <summary>What keeps a draft from being published that none of its pages can put right.</summary>
    protected virtual Task<string?> Obstacle(Draft draft, TForm form) => Task.FromResult<string?>(null);

    protected abstract Task<Outcome> Publish(Draft draft, TForm form);

    /// <summary>Whether the offer or request of this id is there for its reader: the draft became it.</summary>
    protected abstract Task<bool> IsPublished(Guid id);

    protected Task<IReadOnlyList<DraftSummary>> Drafts() => drafts.Mine(who.Required.PersonId, Journey.Kind);

    protected Task<IActionResult> Begin(TForm form, Guid organisationId) => Begin(form, organisationId, Journey.Steps[0].Slug);

    /// <summary>A copy has all its answers already, so it begins where they are checked.</summary>
    protected Task<IActionResult> BeginCopy(TForm form, Guid organisationId) => Begin(form, organisationId, DraftJourney.CheckSlug);

    private async Task<IActionResult> Begin(TForm form, Guid organisationId, string step)
    {
        var draft = Draft.Begin(Journey.Kind, who.Required.PersonId, organisationId, new DraftFields<TForm> { Form = form }.Write(), step, Now);
        await drafts.Begin(draft);
        return LocalRedirect(Journey.Address(draft.Id, draft.Step));
    }

    [HttpGet("drafts/{id:guid}")]
    public async Task<IActionResult> Open([FromRoute] Guid id) =>
        await Own(id) is { } draft ? LocalRedirect(Journey.Address(id, draft.Step)) : await Gone(id, isPost: false);

    [HttpGet("drafts/{id:guid}/{step}")]
    public async Task<IActionResult> Step([FromRoute] Guid id, [FromRoute(Name = "step")] string slug, [FromQuery] string? then)
    {
        if (Journey.Find(slug) is not { } step)
        {
            return NotFound();
        }

        if (await Own(id) is not { } draft)
        {
            return await Gone(id, isPost: false);
        }

        var fields = DraftFields<TForm>.Read(draft.Fields);
        var page = new DraftPage { Journey = Journey, Id = id, Step = step, Seen = fields.Mark(step), Then = then };
        var isConfirmed = fields.Confirmed.Contains(slug);
        (fields.Form.NoPupil.IsAsked, fields.Form.NoPupil.IsConfirmed) = (isConfirmed, isConfirmed);
        return await Show(fields.Form, page);
    }

    [HttpPost("drafts/{id:guid}/{step}")]
    public async Task<IActionResult> Answer([FromRoute] Guid id, [FromRoute(Name = "step")] string slug, TForm form, StepAnswer answer)
    {
        if (Journey.Find(slug) is not { } step)
        {
            return NotFound();
        }

        if (await Own(id) is not { } draft)
        {
            return await Gone(id, isPost: true);
        }

        var fields = DraftFields<TForm>.Read(draft.Fields);
        var page = new DraftPage { Journey = Journey, Id = id, Step = step, Seen = fields.Mark(step), Then = answer.Then };
        var standing = DraftFields<TForm>.Read(draft.Fields).Form;
        fields.Take(step, form);
        if (answer.Seen != page.Seen && fields.Mark(step) != page.Seen)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            var stale = StaleEdit.Between("This page of your draft was changed in another window after you had opened it here.", standing.Facts(), fields.Form.Facts()) with { Title = "You have been here in another window" };
            return await Show(fields.Form, page with { Stale = stale });
        }

        if (answer.IsNext)
        {
            foreach (var problem in await Reader.Of(step, fields))
            {
                Refuse(problem.Field, problem.Message);
            }
        }

        if (!ModelState.IsValid)
        {
            return answer.IsKeep ? BadRequest() : await Show(fields.Form, page);
        }

        await Complete(draft, step, standing, fields.Form);
        var goOn = WhereNext(step, answer);
        var outcome = draft.Keep(fields.Write(), goOn, Now);
        if (outcome.IsDone)
        {
            outcome = await drafts.Keep(draft);
        }

        if (outcome.Refused is { } refused)
        {
            Response.StatusCode = refused.Kind == RefusalKind.Stale ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
            Refuse(refused.Field, refused.Reason);
            return await Show(fields.Form, page);
        }

        if (answer.IsKeep)
        {
            return Json(new { seen = fields.Mark(step) });
        }

        if (answer.IsLater)
        {
            TempData["Flash"] = "Saved. The draft stands here until you go on with it; only you see it.";
            return LocalRedirect($"{Journey.Home}/mine");
        }

        var then = answer is { IsStay: true, GoesToCheck: true } ? $"?then={DraftJourney.CheckSlug}" : "";
        return LocalRedirect(Journey.Address(id, goOn) + then);
    }

    [HttpGet("drafts/{id:guid}/check")]
    public async Task<IActionResult> Check([FromRoute] Guid id) =>
        await Own(id) is { } draft ? await Show(draft, refusal: null) : await Gone(id, isPost: false);

    [HttpPost("drafts/{id:guid}/check")]
    public async Task<IActionResult> Publish([FromRoute] Guid id, [FromForm] int? version)
    {
        if (await Own(id) is not { } draft)
        {
            return await Gone(id, isPost: true);
        }

        if (version != draft.Version)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            return await Show(draft, Draft.MovedOn);
        }

        var fields = DraftFields<TForm>.Read(draft.Fields);
        if ((await Problems(draft, fields)).Count > 0)
        {
            return await Show(draft, refusal: null, isTried: true);
        }

        // Each page's own question about names has been answered.
        fields.Form.NoPupil.IsConfirmed = true;
        var outcome = await Publish(draft, fields.Form);
        if (outcome.Refused is { } refused)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            return await Own(id) is { } now ? await Show(now, refused.Reason) : await Gone(id, isPost: true);
        }

        TempData["Flash"] = Journey.Done;
        return LocalRedirect($"{Journey.Home}/{id}");
    }

    [HttpPost("drafts/{id:guid}/delete")]
    public async Task<IActionResult> Delete([FromRoute] Guid id)
    {
        if (await Own(id) is not { } draft)
        {
            return await Gone(id, isPost: true);
        }

        TempData["Flash"] = await drafts.Discard(draft, who.Required) ? "The draft is deleted." : "The draft had been deleted already.";
        return LocalRedirect($"{Journey.Home}/mine");
    }

    private DraftFormCheck<TForm> Reader => new(Journey.Steps, Check);

    private async Task<Draft?> Own(Guid id) => await drafts.Find(id) is { } draft && draft.Kind == Journey.Kind && draft.IsKnownTo(who.Required) ? draft : null;

    private async Task<IActionResult> Gone(Guid id, bool isPost)
    {
        if (!await IsPublished(id))
        {
            return NotFound();
        }

        if (!isPost)
        {
            return LocalRedirect($"{Journey.Home}/{id}");
        }

        Response.StatusCode = StatusCodes.Status409Conflict;
        return View(PublishedView, new PublishedDraft(Journey, id));
    }

    private string WhereNext(FormStep step, StepAnswer answer)
    {
        if (answer.IsKeep || answer.IsLater || answer.IsStay)
        {
            return step.Slug;
        }

        if (answer.GoesToCheck)
        {
            return DraftJourney.CheckSlug;
        }

        return answer.IsBack ? Journey.Previous(step) ?? step.Slug : Journey.Next(step);
    }

    private async Task<IActionResult> Show(TForm form, DraftPage page)
    {
        form.Draft = page;
        while (form.Windows.Count < WindowReader.Rows)
        {
            form.Windows.Add(new WindowForm());
        }

        await Surround(form);
        return View(StepView, form);
    }

    private async Task<IActionResult> Show(Draft draft, string? refusal, bool isTried = false)
    {
        var fields = DraftFields<TForm>.Read(draft.Fields);
        return View(CheckView, new DraftCheck
        {
            Journey = Journey,
            Id = draft.Id,
            Version = draft.Version,
            Facts = [.. fields.Form.Facts()],
            Problems = await Problems(draft, fields),
            Refusal = refusal,
            IsTried = isTried,
        });
    }

    private async Task<IReadOnlyList<DraftProblem>> Problems(Draft draft, DraftFields<TForm> fields)
    {
        var problems = await Reader.Of(fields);
        return await Obstacle(draft, fields.Form) is { } obstacle ? [.. problems, new DraftProblem(null, "", obstacle)] : problems;
    }

    private void Refuse(string field, string message)
    {
        if (ModelState.GetFieldValidationState(field) != ModelValidationState.Invalid)
        {
            ModelState.AddModelError(field, message);
        }
    }
}
