namespace EmployerConnect.Matching.Planning;

/// <summary>
/// Who meets whom, what that is worth, and how far from the best it can be at most. Values are whole points: the scores of
/// the pairs (see <see cref="Ranking.RankingWeights"/>) plus the worth of each school's encounters (<see cref="PlanRules.EncounterWorth"/>).
/// </summary>
public sealed record Plan
{
    /// <summary>By request id, then offer id. A pair occurs once.</summary>
    public required IReadOnlyList<PlannedEncounter> Encounters { get; init; }

    /// <summary>The sum of the encounters' values, points.</summary>
    public required long Value { get; init; }

    /// <summary>No plan for this input can be worth more points than this, over every pair that fits.</summary>
    public required long Bound { get; init; }

    /// <summary>How much is missing at most, as a share of the bound: 0 (the best there is) to 1.</summary>
    public double Gap => Bound == 0 ? 0 : (double)(Bound - Value) / Bound;

    /// <summary>Whether it is proven that no plan is worth more.</summary>
    public bool IsExact => Bound == Value;

    /// <summary>Prices that prove the bound, to be checked by <see cref="CertificateCheck"/>.</summary>
    public required PlanCertificate Certificate { get; init; }

    /// <summary>What serving requests in the order of their arrival would have reached.</summary>
    public required FirstCome FirstCome { get; init; }

    /// <summary>Requests that get fewer encounters than they want, in the order of the input.</summary>
    public required IReadOnlyList<UnservedRequest> Unserved { get; init; }

    /// <summary>Each school that has a request, by id.</summary>
    public required IReadOnlyList<SchoolServed> Schools { get; init; }

    /// <summary>Pairs that were to be kept but cannot be, by request id, then offer id, with what is in the way.</summary>
    public required IReadOnlyList<Ranking.NearMiss> BrokenPins { get; init; }

    /// <summary>Pairs that fit.</summary>
    public required long Pairs { get; init; }

    /// <summary>Pairs that fit but were not looked at because of <see cref="PlanRules"/>; 0 where all were.</summary>
    public required long PairsLeftOut { get; init; }

    /// <summary>Requests that get at least one encounter.</summary>
    public int RequestsServed => Encounters.Select(encounter => encounter.RequestId).Distinct().Count();

    /// <summary>Schools that get at least one encounter.</summary>
    public int SchoolsReached => Schools.Count(school => school.Planned > 0);
}
