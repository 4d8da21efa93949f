using EmployerConnect.Web.Features.Shared;
using EmployerConnect.Web.Features.Shared.Reading;

namespace EmployerConnect.Web.Features.Drafts;

/// <summary>Something that still has to be put right before a draft can be published.</summary>
/// <param name="Step">Null where no page of the journey can.</param>
public sealed record DraftProblem(FormStep? Step, string Field, string Message);

/// <summary>The last page: all answers, each with the way back to it.</summary>
public sealed record DraftCheck
{
    public required DraftJourney Journey { get; init; }

    public required Guid Id { get; init; }

    /// <summary>The version of the draft that the page shows: only that is published.</summary>
    public required int Version { get; init; }

    public required IReadOnlyList<FormFact> Facts { get; init; }

    public required IReadOnlyList<DraftProblem> Problems { get; init; }

    /// <summary>Why it was not published; null on a page that is only looked at.</summary>
    public string? Refusal { get; init; }

    /// <summary>Whether somebody has tried to publish it as it is.</summary>
    public bool IsTried { get; init; }

    /// <summary>What one page says; what it leaves out is named in a row of its own.</summary>
    public IEnumerable<SummaryRow> Rows(FormStep step)
    {
        var facts = Facts.Where(fact => step.Fields.Contains(fact.Field)).ToLookup(fact => fact.Text.Length > 0);
        var said = facts[true].Select(fact => new SummaryRow(fact.Label, fact.Text));
        return facts[false].Any() ? said.Append(new SummaryRow("Left out", string.Join(", ", facts[false].Select(fact => fact.Label)))) : said;
    }

    public IEnumerable<DraftProblem> ProblemsOf(FormStep step) => Problems.Where(problem => problem.Step == step);

    /// <summary>The way to a page, and back to this one.</summary>
    public string Change(FormStep step) => $"{Journey.Address(Id, step.Slug)}?then={DraftJourney.CheckSlug}";

    /// <summary>The same, at one of its fields.</summary>
    public string Change(FormStep step, string field) => $"{Change(step)}#{field.Replace('.', '_').Replace('[', '_').Replace(']', '_')}";
}

/// <summary>A draft that was published before this post arrived.</summary>
public sealed record PublishedDraft(DraftJourney Journey, Guid Id);
