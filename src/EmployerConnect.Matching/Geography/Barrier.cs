namespace EmployerConnect.Matching.Geography;

/// <summary>
/// A line that nobody crosses by road: an estuary, a stretch of river between two bridges. Who has to go past it goes
/// round one of its ends, save for an end out at sea.
/// </summary>
public sealed record Barrier
{
    /// <summary>What it is called in the middle of a sentence: "the Severn estuary".</summary>
    public required string Name { get; init; }

    /// <summary>Its course, at least two points, no two neighbours the same.</summary>
    public required IReadOnlyList<GeoPoint> Line { get; init; }

    /// <summary>Nobody gets round the first point.</summary>
    public bool StartIsAtSea { get; init; }

    /// <summary>Nobody gets round the last point.</summary>
    public bool EndIsAtSea { get; init; }

    /// <summary>What getting round an end costs besides the way, in miles, 0 or more: the wait for a ferry.</summary>
    public double ExtraMiles { get; init; }

    /// <summary>Refuses what cannot be a barrier.</summary>
    /// <exception cref="ArgumentException">The line has fewer than two points or a point twice in a row, or the miles are no number from 0 to 1,000.</exception>
    public void Check()
    {
        if (Line.Count < 2)
        {
            throw new ArgumentException($"{Name}: a barrier needs at least two points.");
        }

        for (var i = 1; i < Line.Count; i++)
        {
            if (Line[i] == Line[i - 1])
            {
                throw new ArgumentException($"{Name}: a point stands twice in a row.");
            }
        }

        if (!(ExtraMiles is >= 0 and <= 1_000))
        {
            throw new ArgumentException($"{Name}: the extra miles must be a number from 0 to 1,000.");
        }
    }
}
