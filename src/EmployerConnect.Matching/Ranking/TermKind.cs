namespace EmployerConnect.Matching.Ranking;

/// <summary>What a score is made of. The number of each is the order in which reasons are told.</summary>
public enum TermKind
{
    /// <summary>How near the place is.</summary>
    Distance,

    /// <summary>A sector in common.</summary>
    Sector,

    /// <summary>A subject in common.</summary>
    Subject,

    /// <summary>A benchmark in common.</summary>
    Benchmark,

    /// <summary>In person before virtual, unless the school asks for virtual alone.</summary>
    Delivery,

    /// <summary>Year groups that have met no employer this school year.</summary>
    YearGroupNeed,

    /// <summary>Benchmarks that nothing has served this school year.</summary>
    BenchmarkNeed,

    /// <summary>How few encounters the school has had this school year.</summary>
    EncounterNeed,

    /// <summary>Special schools, pupil referral units and rural schools.</summary>
    Setting,

    /// <summary>How lately the employer confirmed the offer.</summary>
    Freshness,

    /// <summary>How seldom the employer was asked of late.</summary>
    Load,

    /// <summary>The school and the employer already work together.</summary>
    Partnership,
}
