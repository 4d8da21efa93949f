using System.Numerics;
using EmployerConnect.Matching.Geography;

namespace EmployerConnect.Matching.Ranking;

/// <summary>
/// What the ranking needs to know of a published offer. Paused and expired offers are left out by the caller.
/// Each value is checked as it is set; a bad one is refused with an <see cref="ArgumentException"/> naming it.
/// </summary>
public sealed record OfferTerms
{
    public required Guid Id { get; init; }

    /// <summary>Whose offer it is; counts towards an existing partnership.</summary>
    public required Guid EmployerId { get; init; }

    /// <summary>The kind of encounter, exactly one.</summary>
    public required Activities Activity
    {
        get;
        init => field = BitOperations.IsPow2((int)Require.Some(value))
            ? value
            : throw new ArgumentException($"{nameof(Activity)} must be exactly one activity.", nameof(Activity));
    }

    /// <summary>Sectors it is about; none where it is about work in general.</summary>
    public Sectors Sectors { get; init => field = Require.Known(value); }

    /// <summary>Subjects it ties in with; may be none.</summary>
    public Subjects Subjects { get; init => field = Require.Known(value); }

    /// <summary>Year groups it is for, at least one.</summary>
    public required YearGroups YearGroups { get; init => field = Require.Some(value); }

    /// <summary>Where it can happen, at least one.</summary>
    public required Deliveries Deliveries { get; init => field = Require.Some(value); }

    /// <summary>Where the employer is and travels from; without it only virtual delivery fits.</summary>
    public GeoPoint? Base { get; init; }

    /// <summary>How far the employer travels to a school, miles in a straight line or round barriers, 0 to 1,000, included to the whole metre.</summary>
    public double RadiusMiles { get; init => field = Require.Range(value, 0, Limits.RadiusMiles); }

    /// <summary>When it can happen. None means never.</summary>
    public required IReadOnlyList<AvailabilityWindow> Windows { get; init; }

    /// <summary>How long one encounter lasts, 1 to 1,440 minutes.</summary>
    public required int DurationMinutes { get; init => field = Require.Range(value, 1, AvailabilityWindow.MinutesInDay); }

    /// <summary>Sessions not yet taken or held, 0 or more.</summary>
    public required int SessionsLeft { get; init => field = Require.Range(value, 0, Limits.Count); }

    /// <summary>The smallest group it is run for, at least 1 pupil.</summary>
    public int GroupMinimum { get; init => field = Require.Range(value, 1, Limits.GroupSize); } = 1;

    /// <summary>The largest group it is run for, not below <see cref="GroupMinimum"/>.</summary>
    public required int GroupMaximum { get; init => field = Require.Range(value, 1, Limits.GroupSize); }

    /// <summary>Gatsby Benchmarks it serves; may be none.</summary>
    public Benchmarks Benchmarks { get; init => field = Require.Known(value); }

    /// <summary>The check that the activity needs.</summary>
    public Clearance ClearanceNeeded { get; init => field = Require.Defined(value); }

    /// <summary>The best check in date among the employer's volunteers.</summary>
    public Clearance ClearanceHeld { get; init => field = Require.Defined(value); }

    /// <summary>Days since the employer last said that the offer stands, 0 to 36,500.</summary>
    public int DaysSinceConfirmed { get; init => field = Require.Range(value, 0, Limits.Days); }

    /// <summary>Proposals put to the employer in the last 90 days, 0 to 10,000.</summary>
    public int TimesAskedRecently { get; init => field = Require.Range(value, 0, Limits.TimesAsked); }

    /// <summary>Days since the last of them, 0 (today) to 90; of no account where there was none.</summary>
    public int DaysSinceAsked { get; init => field = Require.Range(value, 0, Limits.AskedDays); }

    /// <summary>The employer asked to be left in peace for <see cref="PastDecline.RestDays"/> days; false for what the employer itself looks for.</summary>
    public bool IsResting { get; init; }

    /// <summary>Refuses what no single value shows; the ranking calls it for each offer.</summary>
    /// <exception cref="ArgumentException">The group's limits are the wrong way round, or a window is missing.</exception>
    public void Check()
    {
        if (GroupMaximum < GroupMinimum)
        {
            throw new ArgumentException(
                $"{nameof(GroupMaximum)} ({GroupMaximum}) must not be below {nameof(GroupMinimum)} ({GroupMinimum}).");
        }

        if (Windows is null)
        {
            throw new ArgumentException($"{nameof(Windows)} must be a list, if an empty one.");
        }
    }
}
