namespace EmployerConnect.Matching.Ranking;

/// <summary>
/// The weights and shapes of the score, as data. A weight is the points of a term at its full value (0 to 100,000 each,
/// not all 0); the defaults add up to 1,000, so a score reads as thousandths. Shapes named "Half…" are where a
/// falling term is worth a half: value = half / (half + x), above 0.
/// </summary>
public sealed record RankingWeights
{
    /// <summary>The weights as they come.</summary>
    public static readonly RankingWeights Default = new();

    private const int Most = 100_000;

    /// <summary>half / (half + miles in a straight line or round barriers); virtual counts as <see cref="VirtualDistance"/>.</summary>
    public int Distance { get; init => field = Require.Range(value, 0, Most); } = 220;

    /// <summary>1 for a sector in common, 0 for none, <see cref="NoPreference"/> where the school asked for none.</summary>
    public int Sector { get; init => field = Require.Range(value, 0, Most); } = 150;

    /// <summary>1 for a subject in common, 0 for none, <see cref="NoPreference"/> where the school asked for none.</summary>
    public int Subject { get; init => field = Require.Range(value, 0, Most); } = 90;

    /// <summary>1 for a benchmark in common, 0 for none, <see cref="NoPreference"/> where the school asked for none.</summary>
    public int Benchmark { get; init => field = Require.Range(value, 0, Most); } = 90;

    /// <summary>1 in person, or virtual where the school asked for nothing else; else <see cref="VirtualDelivery"/>.</summary>
    public int Delivery { get; init => field = Require.Range(value, 0, Most); } = 50;

    /// <summary>The share of the year groups in common that have met no employer this school year.</summary>
    public int YearGroupNeed { get; init => field = Require.Range(value, 0, Most); } = 120;

    /// <summary>1 where the offer serves a benchmark that nothing has served this school year.</summary>
    public int BenchmarkNeed { get; init => field = Require.Range(value, 0, Most); } = 50;

    /// <summary>half / (half + encounters this school year).</summary>
    public int EncounterNeed { get; init => field = Require.Range(value, 0, Most); } = 50;

    /// <summary>The largest of <see cref="SpecialSchool"/>, <see cref="PupilReferralUnit"/>, <see cref="RuralSchool"/> that applies.</summary>
    public int Setting { get; init => field = Require.Range(value, 0, Most); } = 40;

    /// <summary>half / (half + days since the offer was confirmed).</summary>
    public int Freshness { get; init => field = Require.Range(value, 0, Most); } = 40;

    /// <summary>
    /// half / (half + times asked in the last 90 days × the share of the 90 days that the last time is still ahead of): of two
    /// that were asked as often, whoever was asked least recently comes first.
    /// </summary>
    public int Load { get; init => field = Require.Range(value, 0, Most); } = 70;

    /// <summary>1 where school and employer already work together.</summary>
    public int Partnership { get; init => field = Require.Range(value, 0, Most); } = 30;

    /// <summary>Miles.</summary>
    public double HalfDistanceMiles { get; init => field = Require.Range(value, 0.001, Most); } = 10;

    /// <summary>Encounters.</summary>
    public double HalfEncounters { get; init => field = Require.Range(value, 0.001, Most); } = 5;

    /// <summary>Days.</summary>
    public double HalfFreshnessDays { get; init => field = Require.Range(value, 0.001, Most); } = 60;

    /// <summary>Times asked.</summary>
    public double HalfTimesAsked { get; init => field = Require.Range(value, 0.001, Most); } = 3;

    /// <summary>The value of Distance where nobody travels, 0 to 1.</summary>
    public double VirtualDistance { get; init => field = Require.Range(value, 0, 1); } = 0.5;

    /// <summary>The value of Delivery for virtual where the school would also meet in person, 0 to 1.</summary>
    public double VirtualDelivery { get; init => field = Require.Range(value, 0, 1); } = 0.5;

    /// <summary>The value of Sector, Subject and Benchmark where the school asked for none in particular, 0 to 1.</summary>
    public double NoPreference { get; init => field = Require.Range(value, 0, 1); } = 0.5;

    /// <summary>The value of Setting for a special school, 0 to 1.</summary>
    public double SpecialSchool { get; init => field = Require.Range(value, 0, 1); } = 1;

    /// <summary>The value of Setting for a pupil referral unit, 0 to 1.</summary>
    public double PupilReferralUnit { get; init => field = Require.Range(value, 0, 1); } = 1;

    /// <summary>The value of Setting for a rural school, 0 to 1.</summary>
    public double RuralSchool { get; init => field = Require.Range(value, 0, 1); } = 0.5;

    /// <summary>From this share of all points on a fit is great, 0 to 1.</summary>
    public double GreatFrom { get; init => field = Require.Range(value, 0, 1); } = 0.65;

    /// <summary>From this share of all points on a fit is good, below it fair, 0 to 1.</summary>
    public double GoodFrom { get; init => field = Require.Range(value, 0, 1); } = 0.45;

    /// <summary>The points of a perfect match.</summary>
    public int Total =>
        Distance + Sector + Subject + Benchmark + Delivery + YearGroupNeed + BenchmarkNeed
        + EncounterNeed + Setting + Freshness + Load + Partnership;

    /// <summary>The points of a term at its full value.</summary>
    public int Of(TermKind kind) => kind switch
    {
        TermKind.Distance => Distance,
        TermKind.Sector => Sector,
        TermKind.Subject => Subject,
        TermKind.Benchmark => Benchmark,
        TermKind.Delivery => Delivery,
        TermKind.YearGroupNeed => YearGroupNeed,
        TermKind.BenchmarkNeed => BenchmarkNeed,
        TermKind.EncounterNeed => EncounterNeed,
        TermKind.Setting => Setting,
        TermKind.Freshness => Freshness,
        TermKind.Load => Load,
        TermKind.Partnership => Partnership,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such term."),
    };

    /// <summary>A score (0 to <see cref="Total"/>) in a word.</summary>
    public Fit FitOf(int score)
    {
        if (score >= GreatFrom * Total)
        {
            return Fit.Great;
        }

        return score >= GoodFrom * Total ? Fit.Good : Fit.Fair;
    }

    /// <summary>Refuses what no single value shows.</summary>
    /// <exception cref="ArgumentException">All weights are 0, or good starts above great.</exception>
    public void Check()
    {
        if (Total == 0)
        {
            throw new ArgumentException("At least one weight must be above 0.");
        }

        if (GoodFrom > GreatFrom)
        {
            throw new ArgumentException($"{nameof(GoodFrom)} ({GoodFrom}) must not be above {nameof(GreatFrom)} ({GreatFrom}).");
        }
    }
}
