using EmployerConnect.Matching.Ranking;

namespace EmployerConnect.Matching.Planning;

/// <summary>A request that gets fewer encounters than it wants, and what would serve it.</summary>
public sealed record UnservedRequest
{
    public required Guid RequestId { get; init; }

    public required Guid SchoolId { get; init; }

    /// <summary>Encounters that it wants and does not get, at least 1.</summary>
    public required int Missing { get; init; }

    public required UnservedReason Reason { get; init; }

    /// <summary>
    /// Where nothing more fits, what nearly does and what would make it fit (a wider radius, another time), best first, at most three;
    /// see <see cref="PlanRules.MostExplained"/>.
    /// </summary>
    public required IReadOnlyList<NearMiss> Nearest { get; init; }

    /// <summary>Where offers fit but went to others: the best of them, best first, at most three. One more session of any would serve it.</summary>
    public required IReadOnlyList<TakenOffer> Taken { get; init; }
}

/// <summary>The numbers may stand in databases.</summary>
public enum UnservedReason
{
    /// <summary>No offer fits, or none besides those that it gets.</summary>
    NothingFits = 1,

    /// <summary>Offers fit, but all of their sessions are worth more elsewhere.</summary>
    AllTaken = 2,

    /// <summary>Offers with sessions left fit, but their volunteers have no days left.</summary>
    NoDaysLeft = 3,

    /// <summary>Pins forbid the offers that fit.</summary>
    Forbidden = 4,
}

/// <summary>An offer that would fit, and who has it.</summary>
/// <param name="OfferId">The offer.</param>
/// <param name="Score">What the pair would score.</param>
/// <param name="RequestIds">The requests that have its sessions, or its volunteers' days, in this plan, by id.</param>
public sealed record TakenOffer(Guid OfferId, int Score, IReadOnlyList<Guid> RequestIds);
