using EmployerConnect.Matching.Ranking;

namespace EmployerConnect.Web.Features.Weights;

/// <summary>The weights in force. Version 0 is the program's own, which nobody has changed.</summary>
public sealed record WeightsVersion(int Version, RankingWeights Weights, DateTime? ChangedAt, string? ChangedByName)
{
    public const string MovedOn = "The weights have changed since you opened them.";

    public static readonly WeightsVersion Own = new(0, RankingWeights.Default, null, null);
}
