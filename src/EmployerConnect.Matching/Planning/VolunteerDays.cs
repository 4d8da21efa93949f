using EmployerConnect.Matching.Ranking;

namespace EmployerConnect.Matching.Planning;

/// <summary>How many encounters an employer's volunteers have time for, over all of its offers: a day each.</summary>
/// <param name="EmployerId">The employer, as in <see cref="OfferTerms.EmployerId"/>.</param>
public sealed record VolunteerDays(Guid EmployerId, int DaysLeft)
{
    /// <summary>0 or more.</summary>
    public int DaysLeft { get; init => field = Require.Range(value, 0, Limits.Count); } = Require.Range(DaysLeft, 0, Limits.Count);
}
