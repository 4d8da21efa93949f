namespace EmployerConnect.Matching.Ranking;

/// <summary>One part of a score, with what a sentence about it needs.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Value">0 to 1.</param>
/// <param name="Points">Weight times value, rounded half up: what it adds to the score.</param>
/// <param name="Number">
/// Miles for Distance (NaN where the delivery is virtual), encounters for EncounterNeed, days for Freshness, times
/// asked for Load; otherwise 0.
/// </param>
/// <param name="Mask">
/// The numbers of what it found: Sectors, Subjects or Benchmarks in common, the Delivery chosen, the YearGroups in
/// common without an encounter, the Benchmarks served without an encounter, the SchoolSetting, the days since last
/// asked for Load; otherwise 0.
/// </param>
/// <param name="Asked">Whether the school asked for anything in particular (Sector, Subject, Benchmark); otherwise true.</param>
public readonly record struct Term(TermKind Kind, double Value, int Points, double Number, int Mask, bool Asked)
{
    private const double Half = 0.5;

    /// <summary>The weight: its points at full value.</summary>
    public int Full { get; init; }

    /// <summary>
    /// Whether it is a reason against: worth less than half of what it could be, of something that matters for the pair. A
    /// school in no setting that counts for more, and two who have not worked together yet, are no reason against; one
    /// year group that has met no employer is a reason for.
    /// </summary>
    public bool SpeaksAgainst => Asked && Points < Full && Kind switch
    {
        TermKind.Setting or TermKind.Partnership => false,
        TermKind.YearGroupNeed or TermKind.BenchmarkNeed => Value <= 0,
        _ => Value < Half,
    };

    /// <summary>Whether it is a reason for.</summary>
    public bool SpeaksFor => Asked && Points > 0 && !SpeaksAgainst;
}
