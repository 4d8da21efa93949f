namespace EmployerConnect.Benchmarks.Workload;

/// <summary>
/// Numbers that are the same on every machine and runtime for the same seed: SplitMix64 (Steele, Lea and Flood,
/// "Fast splittable pseudorandom number generators", OOPSLA 2014).
/// </summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>From 0 to below <paramref name="count"/>.</summary>
    public int Below(int count) => (int)(((Next() >> 32) * (ulong)count) >> 32);

    /// <summary>From <paramref name="least"/> to <paramref name="most"/>, both included.</summary>
    public int From(int least, int most) => least + Below(most - least + 1);

    /// <summary>From 0 to below 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>True that share of the time.</summary>
    public bool Happens(double share) => Share() < share;

    /// <summary>Around 0 with a standard deviation of 1, never beyond 6: twelve shares less six.</summary>
    public double Around()
    {
        var sum = -6d;
        for (var i = 0; i < 12; i++)
        {
            sum += Share();
        }

        return sum;
    }

    /// <summary>A mask with so many of the bits from <paramref name="first"/> on, some perhaps drawn twice.</summary>
    public int Mask(int first, int bits, int draws)
    {
        var mask = 0;
        for (var i = 0; i < draws; i++)
        {
            mask |= 1 << (first + Below(bits));
        }

        return mask;
    }

    public Guid Id()
    {
        var bytes = new byte[16];
        BitConverter.TryWriteBytes(bytes, Next());
        BitConverter.TryWriteBytes(bytes.AsSpan(8), Next());
        return new Guid(bytes);
    }

    private ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
