namespace EmployerConnect.Matching.Ranking;

/// <summary>Why a pair does not fit, with the numbers that say what would make it fit.</summary>
/// <param name="Gap">How far off it is, for sorting: thousandths, 1 (nearly) to 1,000 (not at all).</param>
public abstract record Obstacle(int Gap)
{
    /// <summary>The share of <paramref name="whole"/> that is missing, as thousandths from 1 to 1,000.</summary>
    private protected static int Thousandths(double missing, double whole) =>
        (int)Math.Clamp(Math.Ceiling(1_000 * missing / whole), 1, 1_000);
}

/// <summary>The offer's activity is none that the request names.</summary>
public sealed record NoCommonActivity(Activities Offered, Activities Asked) : Obstacle(1_000);

/// <summary>No year group is in both.</summary>
public sealed record NoCommonYearGroup(YearGroups Offered, YearGroups Asked) : Obstacle(800);

/// <summary>The two sides name no place to meet in common.</summary>
public sealed record NoCommonDelivery(Deliveries Offered, Deliveries Asked) : Obstacle(700);

/// <summary>They would meet in person, but where the one, or the other, is has no coordinates.</summary>
public sealed record PlaceUnknown(bool SchoolIsUnknown, bool EmployerIsUnknown) : Obstacle(300);

/// <summary>Further than the traveller goes.</summary>
/// <param name="DistanceMiles">Miles between them in a straight line, or round the barriers that it would cross.</param>
/// <param name="RadiusMiles">Miles that the traveller goes, to the hundredth; <paramref name="DistanceMiles"/> or more would do.</param>
/// <param name="Delivery">AtSchool where it is the employer who travels, AtWorkplace where it is the group.</param>
public sealed record TooFar(double DistanceMiles, double RadiusMiles, Deliveries Delivery)
    : Obstacle(Thousandths(DistanceMiles - RadiusMiles, DistanceMiles))
{
    /// <summary>What lies between, such as "the Severn estuary"; null where nothing does.</summary>
    public string? Barrier { get; init; }
}

/// <summary>No common time is long enough.</summary>
/// <param name="NeededMinutes">How long the encounter lasts.</param>
/// <param name="LongestMinutes">The longest time that both have on one date; 0 where they share no date and time.</param>
public sealed record NoCommonTime(int NeededMinutes, int LongestMinutes)
    : Obstacle(LongestMinutes == 0 ? 600 : Thousandths(NeededMinutes - LongestMinutes, 2d * NeededMinutes));

/// <summary>The offer has no session left.</summary>
public sealed record NoSessionsLeft() : Obstacle(500);

/// <summary>The request has been served.</summary>
public sealed record NothingMoreAsked() : Obstacle(900);

/// <summary>The employer has too many requests just now; see <see cref="OfferTerms.IsResting"/>.</summary>
public sealed record AskedToRest() : Obstacle(450);

/// <summary>Somebody said no to the two before.</summary>
public sealed record DeclinedBefore(PastDecline Decline) : Obstacle(950);

/// <summary>More pupils than the offer takes.</summary>
public sealed record GroupTooLarge(int Size, int Maximum) : Obstacle(Thousandths(Size - Maximum, Size));

/// <summary>Fewer pupils than the offer is run for.</summary>
public sealed record GroupTooSmall(int Size, int Minimum) : Obstacle(Thousandths(Minimum - Size, Minimum));

/// <summary>No volunteer of the employer holds the check that the activity needs.</summary>
public sealed record NoClearance(Clearance Needed, Clearance Held) : Obstacle(400);
