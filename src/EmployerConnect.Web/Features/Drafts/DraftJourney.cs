namespace EmployerConnect.Web.Features.Drafts;

/// <summary>The way from the first page to publishing, with its addresses and words.</summary>
public sealed record DraftJourney
{
    public const string CheckSlug = "check";

    public required DraftKind Kind { get; init; }

    /// <summary>What all addresses begin with: "/offers".</summary>
    public required string Home { get; init; }

    /// <summary>"Publish an offer".</summary>
    public required string Title { get; init; }

    /// <summary>"offer".</summary>
    public required string Noun { get; init; }

    /// <summary>"Publish the offer".</summary>
    public required string Submit { get; init; }

    /// <summary>What the next page says once it is done.</summary>
    public required string Done { get; init; }

    public required IReadOnlyList<FormStep> Steps { get; init; }

    public FormStep? Find(string slug) => Steps.FirstOrDefault(step => step.Slug == slug);

    public string Address(Guid id, string slug) => $"{Home}/drafts/{id}/{slug}";

    /// <summary>Counted from 1.</summary>
    public int NumberOf(FormStep step) => Steps.Index().First(one => one.Item == step).Index + 1;

    public string Next(FormStep step) => NumberOf(step) < Steps.Count ? Steps[NumberOf(step)].Slug : CheckSlug;

    /// <summary>Null before the first page.</summary>
    public string? Previous(FormStep step) => NumberOf(step) > 1 ? Steps[NumberOf(step) - 2].Slug : null;
}
