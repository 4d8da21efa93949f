namespace EmployerConnect.Web.Outbox;

/// <summary>
/// How long a failed row waits: half a minute, then twice as long each time up to six hours, a fifth more or less so that
/// rows which failed together do not come back together. The last of the tries falls about a day after the first.
/// </summary>
public sealed class BackOff(Random random)
{
    public const int MostAttempts = 12;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(6);

    public TimeSpan After(int attempts)
    {
        var doubled = First * Math.Pow(2, Math.Clamp(attempts - 1, 0, 20));
        return (doubled < Longest ? doubled : Longest) * (0.8 + 0.4 * random.NextDouble());
    }
}
