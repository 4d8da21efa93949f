namespace EmployerConnect.Matching.Planning.Flow;

/// <summary>For each owner the numbers of its things, in order, in two arrays.</summary>
internal readonly struct Lists
{
    private readonly int[] _starts;
    private readonly int[] _things;

    private Lists(int[] starts, int[] things) => (_starts, _things) = (starts, things);

    /// <param name="ownerOf">By thing: its owner, or below 0 for none.</param>
    /// <param name="owners">How many owners there are.</param>
    public static Lists Of(int[] ownerOf, int owners)
    {
        var starts = new int[owners + 1];
        foreach (var owner in ownerOf.Where(owner => owner >= 0))
        {
            starts[owner + 1]++;
        }

        for (var i = 0; i < owners; i++)
        {
            starts[i + 1] += starts[i];
        }

        var (next, things) = (starts[..^1], new int[starts[^1]]);
        for (var thing = 0; thing < ownerOf.Length; thing++)
        {
            if (ownerOf[thing] >= 0)
            {
                things[next[ownerOf[thing]]++] = thing;
            }
        }

        return new Lists(starts, things);
    }

    public ReadOnlySpan<int> this[int owner] => _things.AsSpan(_starts[owner], _starts[owner + 1] - _starts[owner]);
}
