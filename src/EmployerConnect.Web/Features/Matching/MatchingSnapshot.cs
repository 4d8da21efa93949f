using System.Collections.Immutable;
using EmployerConnect.Matching.Geography;
using EmployerConnect.Matching.Ranking;

namespace EmployerConnect.Web.Features.Matching;

/// <summary>All published offers and open requests as they stood at a change number on a day; it never changes.</summary>
public sealed record MatchingSnapshot
{
    /// <summary>The London date that ages, clearances and windows were read for.</summary>
    public required DateOnly Date { get; init; }

    public required RankingWeights Weights { get; init; }

    public required Barriers Barriers { get; init; }

    public required OfferIndex Offers { get; init; }

    public required ImmutableDictionary<Guid, RequestTerms> Requests { get; init; }

    /// <summary>Every change below this number is in.</summary>
    public required long From { get; init; }

    /// <summary>Those from there on that are in as well.</summary>
    public required ImmutableHashSet<long> Applied { get; init; }

    /// <summary>The earliest day for anything new.</summary>
    public DateOnly NotBefore => Date.AddDays(1);
}
