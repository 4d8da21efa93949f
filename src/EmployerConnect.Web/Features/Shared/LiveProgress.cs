using System.Collections.Concurrent;

namespace EmployerConnect.Web.Features.Shared;

/// <summary>
/// How far work is whose rows stand in one transaction: nobody else can read them before it commits, so whoever does it says so here. It lives
/// in this process alone and decides nothing (decision 0048): another instance shows what was committed last, and what ends here is forgotten.
/// </summary>
public sealed class LiveProgress(TimeProvider time)
{
    private readonly ConcurrentDictionary<Guid, LiveStep> _steps = new();

    /// <summary>Null where no work on it goes on in this process.</summary>
    public LiveStep? Of(Guid id) => _steps.GetValueOrDefault(id);

    /// <param name="id">Of the thing that is worked on.</param>
    /// <param name="thing">What is counted: "row".</param>
    /// <param name="total">How many there are.</param>
    /// <param name="part">Which part of the whole this step is, from 0 to 1.</param>
    /// <param name="from">Where that part begins.</param>
    public LiveStep Begin(Guid id, string thing, int total, double part = 1, double from = 0) =>
        _steps[id] = new LiveStep(thing, total, part, from, time.GetTimestamp());

    public void End(Guid id) => _steps.TryRemove(id, out _);

    public TimeSpan Since(LiveStep step) => time.GetElapsedTime(step.StartedAt);
}

/// <summary>One step of such work, as it is now.</summary>
public sealed class LiveStep(string thing, int total, double part, double from, long startedAt)
{
    private int _done;

    public string Thing => thing;

    public int Total => total;

    public long StartedAt => startedAt;

    public int Done => Volatile.Read(ref _done);

    /// <summary>0 to 99, of the whole.</summary>
    public int Percent => (int)Math.Clamp(100 * (from + (part * Done / Math.Max(1, total))), 0, 99);

    public void Next() => Interlocked.Increment(ref _done);
}
