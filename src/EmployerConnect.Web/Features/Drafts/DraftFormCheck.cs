using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.Drafts;

/// <summary>
/// What is wrong with a draft, page by page: the check of the whole form, of which each page shows its own part. Whether a text may
/// name somebody is asked on the page of that text, so an answer on one page says nothing about another.
/// </summary>
/// <param name="steps">The pages.</param>
/// <param name="check">The check of the whole form.</param>
internal sealed class DraftFormCheck<TForm>(IReadOnlyList<FormStep> steps, Func<TForm, ModelStateDictionary, Task> check)
    where TForm : class, IDraftForm, new()
{
    /// <summary>Of one page; the form then knows whether the page asks about names.</summary>
    public async Task<IReadOnlyList<DraftProblem>> Of(FormStep step, DraftFields<TForm> fields)
    {
        var state = await Read(fields, fields.Confirmed.Contains(step.Slug));
        fields.Form.NoPupil.IsAsked = fields.Form.NoPupil.Suspects.Exists(step.Owns);
        return [.. Part(step, state)];
    }

    /// <summary>Of all pages, in their order.</summary>
    public async Task<IReadOnlyList<DraftProblem>> Of(DraftFields<TForm> fields)
    {
        var confirmed = fields.Confirmed.Count > 0 ? await Read(fields, isConfirmed: true) : null;
        var open = await Read(fields, isConfirmed: false);
        return [.. steps.SelectMany(step => Part(step, fields.Confirmed.Contains(step.Slug) ? confirmed! : open))];
    }

    private async Task<ModelStateDictionary> Read(DraftFields<TForm> fields, bool isConfirmed)
    {
        var state = new ModelStateDictionary();
        fields.Form.NoPupil.Suspects.Clear();
        fields.Form.NoPupil.IsConfirmed = isConfirmed;
        await check(fields.Form, state);
        return state;
    }

    private static IEnumerable<DraftProblem> Part(FormStep step, ModelStateDictionary state) =>
        from entry in state
        where step.Owns(entry.Key)
        orderby Place(step, entry.Key)
        from error in entry.Value!.Errors
        select new DraftProblem(step, entry.Key, error.ErrorMessage);

    private static int Place(FormStep step, string key) => step.Fields.Index().First(field => key.StartsWith(field.Item, StringComparison.Ordinal)).Index;
}
