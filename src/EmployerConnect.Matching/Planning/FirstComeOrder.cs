namespace EmployerConnect.Matching.Planning;

/// <summary>First come, first served; see <see cref="FirstCome"/>.</summary>
internal static class FirstComeOrder
{
    /// <param name="work">The input by number.</param>
    /// <param name="pairs">The pairs that fit.</param>
    /// <param name="room">What is left after the pairs that are kept; used up here.</param>
    /// <param name="cancellation">Looked at for each request.</param>
    public static List<Pairing> Serve(PlanWork work, PairTable pairs, Room room, CancellationToken cancellation)
    {
        var served = new List<Pairing>();
        foreach (var request in work.Input.Requests)
        {
            cancellation.ThrowIfCancellationRequested();
            var r = work.RequestNumbers[request.Id];
            foreach (var pair in pairs.BestFirst(r))
            {
                if (room.Wanted(r) == 0)
                {
                    break;
                }

                if (room.HasVisit(pair.Offer))
                {
                    room.Take(pair.Offer, r);
                    served.Add(pair);
                }
            }
        }

        return served;
    }
}
