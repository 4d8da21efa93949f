using EmployerConnect.Matching.Ranking;

namespace EmployerConnect.Matching.Planning.Pooling;

/// <summary>Requests whose schools are within the rules' miles of each other.</summary>
internal sealed class Neighbours
{
    private const double MetresPerDegreeNorth = 110_000;

    private readonly int[][] _near;

    /// <param name="work">The input by number.</param>
    /// <param name="miles">Miles, round barriers, included to the whole metre.</param>
    /// <param name="cancellation">Looked at for each request.</param>
    public Neighbours(PlanWork work, double miles, CancellationToken cancellation)
    {
        var metres = Places.RadiusMetres(miles);
        var placed = Enumerable.Range(0, work.Requests.Length)
            .Where(r => work.Requests[r].Place is not null)
            .OrderBy(r => work.Requests[r].Place!.Value.Latitude).ThenBy(r => r).ToArray();
        var near = Array.ConvertAll(work.Requests, _ => new List<int>());
        for (var i = 0; i < placed.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var here = work.Requests[placed[i]].Place!.Value;
            for (var j = i + 1; j < placed.Length; j++)
            {
                var there = work.Requests[placed[j]].Place!.Value;
                if ((there.Latitude - here.Latitude) * MetresPerDegreeNorth > metres + 1)
                {
                    break;
                }

                if (Places.Whole(Places.Between(here, there, work.Input.Barriers).Metres) <= metres)
                {
                    near[placed[i]].Add(placed[j]);
                    near[placed[j]].Add(placed[i]);
                }
            }
        }

        _near = Array.ConvertAll(near, list => list.Order().ToArray());
    }

    /// <summary>The others near a request, by number.</summary>
    public ReadOnlySpan<int> this[int request] => _near[request];

    public bool AreNear(int one, int other) => Array.BinarySearch(_near[one], other) >= 0;
}
