namespace EmployerConnect.Matching.Ranking;

/// <summary>The largest numbers that the terms of an offer or request may hold; more is a mistake in the data.</summary>
public static class Limits
{
    /// <summary>Miles that anyone may travel. No two places in Great Britain are further apart.</summary>
    public const double RadiusMiles = 1_000;

    /// <summary>Pupils in one group.</summary>
    public const int GroupSize = 10_000;

    /// <summary>Sessions, encounters and times asked.</summary>
    public const int Count = 1_000_000;
}
