namespace EmployerConnect.Matching.Ranking;

/// <summary>A score in a word; the thresholds are in <see cref="RankingWeights"/>.</summary>
public enum Fit
{
    Fair,
    Good,
    Great,
}
