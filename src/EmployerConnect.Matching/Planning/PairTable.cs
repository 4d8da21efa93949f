using EmployerConnect.Matching.Ranking;

namespace EmployerConnect.Matching.Planning;

/// <summary>
/// The pairs that fit, request by request: those of request r are numbered from <see cref="Starts"/>[r] to before
/// <see cref="Starts"/>[r + 1], in the order of their offers' numbers.
/// </summary>
internal sealed class PairTable(int[] starts, int[] offers, int[] scores)
{
    public int[] Starts { get; } = starts;

    /// <summary>The number of each pair's offer.</summary>
    public int[] Offers { get; } = offers;

    /// <summary>The points of each pair, without the worth of the school's encounters.</summary>
    public int[] Scores { get; } = scores;

    public int Count => Offers.Length;

    public int Requests => Starts.Length - 1;

    public static PairTable List(PlanWork work, IProgress<PlanProgress>? progress, CancellationToken cancellation)
    {
        var starts = new int[work.Requests.Length + 1];
        var (offers, scores) = (new List<int>(), new List<int>());
        for (var r = 0; r < work.Requests.Length; r++)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(new PlanProgress(PlanStage.Pairs, r, work.Requests.Length));
            for (var o = 0; o < work.Offers.Length; o++)
            {
                var (offer, request) = (work.Offers[o], work.Requests[r]);
                if (Constraints.Holds(offer, request, work.Input.NotBefore, work.Input.Weights, out var meeting, out _)
                    && !work.IsForbidden(o, r))
                {
                    offers.Add(o);
                    scores.Add(Scoring.Score(offer, request, meeting, work.Input.Weights));
                }
            }

            starts[r + 1] = offers.Count;
        }

        return new PairTable(starts, [.. offers], [.. scores]);
    }
}
