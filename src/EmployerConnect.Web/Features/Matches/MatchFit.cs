using EmployerConnect.Matching.Ranking;
using EmployerConnect.Web.Features.Matching;

namespace EmployerConnect.Web.Features.Matches;

/// <summary>How well a match fits, as both sides and the co-ordinator are told: the same to all, as it was when it was proposed.</summary>
public sealed record MatchFit(Fit? Fit, CandidateReasons Reasons)
{
    public static MatchFit Of(Match match) => new(
        Enum.TryParse<Fit>(match.Fit, out var fit) ? fit : null,
        new CandidateReasons(Lines(match.Reasons), Lines(match.ReasonsAgainst)));

    public bool IsKnown => Fit is not null || Reasons.For.Count + Reasons.Against.Count > 0;

    private static string[] Lines(string? text) => text?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [];
}
