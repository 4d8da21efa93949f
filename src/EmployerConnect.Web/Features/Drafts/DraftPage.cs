using EmployerConnect.Web.Features.Shared.Reading;

namespace EmployerConnect.Web.Features.Drafts;

/// <summary>What a page of the journey shows around its fields.</summary>
public sealed record DraftPage
{
    public required DraftJourney Journey { get; init; }

    public required Guid Id { get; init; }

    public required FormStep Step { get; init; }

    /// <summary>The mark of what the page shows: who posts it with an older one has changed the same page elsewhere.</summary>
    public required string Seen { get; init; }

    /// <summary>"check" where the page was opened from the last page to change something.</summary>
    public string? Then { get; init; }

    public StaleEdit? Stale { get; init; }

    public int Number => Journey.NumberOf(Step);

    public string Address => Journey.Address(Id, Step.Slug);
}
