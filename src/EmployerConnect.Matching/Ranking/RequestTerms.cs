using EmployerConnect.Matching.Geography;

namespace EmployerConnect.Matching.Ranking;

/// <summary>
/// What the ranking needs to know of a school's request and of the school's year so far. Each value is checked as it
/// is set; a bad one is refused with an <see cref="ArgumentException"/> naming it.
/// </summary>
public sealed record RequestTerms
{
    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    /// <summary>Kinds of encounter that would do, at least one.</summary>
    public required Activities Activities { get; init => field = Require.Some(value); }

    /// <summary>Sectors asked for; none means any.</summary>
    public Sectors Sectors { get; init => field = Require.Known(value); }

    /// <summary>Subjects to tie in with; none means any.</summary>
    public Subjects Subjects { get; init => field = Require.Known(value); }

    /// <summary>Year groups it is for, at least one.</summary>
    public required YearGroups YearGroups { get; init => field = Require.Some(value); }

    /// <summary>Pupils in the group, at least 1.</summary>
    public required int GroupSize { get; init => field = Require.Range(value, 1, Limits.GroupSize); }

    /// <summary>Where it may happen, at least one.</summary>
    public required Deliveries Deliveries { get; init => field = Require.Some(value); }

    /// <summary>Where the school is; without it only virtual delivery fits.</summary>
    public GeoPoint? Place { get; init; }

    /// <summary>How far the group travels to a workplace, miles in a straight line or round barriers, 0 to 1,000, included to the whole metre.</summary>
    public double RadiusMiles { get; init => field = Require.Range(value, 0, Limits.RadiusMiles); }

    /// <summary>When it can happen. None means never.</summary>
    public required IReadOnlyList<AvailabilityWindow> Windows { get; init; }

    /// <summary>Gatsby Benchmarks it is meant for; none means any.</summary>
    public Benchmarks Benchmarks { get; init => field = Require.Known(value); }

    /// <summary>Sessions still wanted, 0 or more.</summary>
    public int SessionsLeft { get; init => field = Require.Range(value, 0, Limits.Count); } = 1;

    /// <summary>Year groups of the school that have met no employer this school year.</summary>
    public YearGroups YearGroupsWithoutEncounter { get; init => field = Require.Known(value); }

    /// <summary>Benchmarks that no encounter of the school has served this school year.</summary>
    public Benchmarks BenchmarksWithoutEncounter { get; init => field = Require.Known(value); }

    /// <summary>Encounters that the school has had this school year, 0 or more.</summary>
    public int EncountersThisYear { get; init => field = Require.Range(value, 0, Limits.Count); }

    public SchoolSetting Setting { get; init => field = Require.Known(value); }

    /// <summary>Employers that the school already works with.</summary>
    public IReadOnlySet<Guid> PartnerEmployerIds { get; init; } = new HashSet<Guid>();

    /// <summary>Noes between the school and employers that still count, in the order in which they were said.</summary>
    public IReadOnlyList<PastDecline> PastDeclines { get; init; } = [];

    /// <summary>The first time of each date that suits an offer too, without the dates that were declined between the two, at most <paramref name="max"/> dates.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public IReadOnlyList<Slot> CommonSlots(OfferTerms offer, DateOnly notBefore, int max) =>
        AvailabilityWindow.CommonSlots(offer.Windows, Declines.Windows(this, offer), offer.DurationMinutes, notBefore, max);

    /// <summary>Refuses what no single value shows; the ranking calls it for each request.</summary>
    /// <exception cref="ArgumentException">A list is missing.</exception>
    public void Check()
    {
        if (Windows is null || PartnerEmployerIds is null || PastDeclines is null)
        {
            throw new ArgumentException($"{nameof(Windows)}, {nameof(PartnerEmployerIds)} and {nameof(PastDeclines)} must be lists, if empty ones.");
        }
    }
}
