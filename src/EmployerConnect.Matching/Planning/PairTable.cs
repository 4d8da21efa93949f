namespace EmployerConnect.Matching.Planning;

/// <summary>
/// Pairs that fit, request by request: those of request r are numbered from <see cref="Starts"/>[r] to before
/// <see cref="Starts"/>[r + 1].
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

    /// <summary>A request's pairs, the highest score first, then the lowest id of the offer.</summary>
    public Pairing[] BestFirst(int request)
    {
        var pairs = new Pairing[Starts[request + 1] - Starts[request]];
        for (var i = 0; i < pairs.Length; i++)
        {
            pairs[i] = new Pairing(Offers[Starts[request] + i], request, Scores[Starts[request] + i]);
        }

        Array.Sort(pairs, (one, other) => one.Score != other.Score ? other.Score.CompareTo(one.Score) : one.Offer.CompareTo(other.Offer));
        return pairs;
    }
}
