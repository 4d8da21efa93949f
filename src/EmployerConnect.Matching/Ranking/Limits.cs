namespace EmployerConnect.Matching.Ranking;

/// <summary>The largest numbers that the terms of an offer or request may hold; more is a mistake in the data.</summary>
public static class Limits
{
    /// <summary>Miles that anyone may travel. No two places in Great Britain are further apart.</summary>
    public const double RadiusMiles = 1_000;

    /// <summary>Pupils in one group.</summary>
    public const int GroupSize = 10_000;

    /// <summary>Days since an offer was confirmed: a century.</summary>
    public const int Days = 36_500;

    /// <summary>Proposals put to one employer in 90 days.</summary>
    public const int TimesAsked = 10_000;

    /// <summary>Days back that a proposal counts towards an employer's load.</summary>
    public const int AskedDays = 90;

    /// <summary>Sessions and encounters.</summary>
    public const int Count = 1_000_000;
}
