namespace EmployerConnect.Web.Outbox;

/// <summary>Wakes this process's worker when a transaction with new rows has committed; other processes find them by polling.</summary>
public sealed class OutboxSignal
{
    private TaskCompletionSource _next = New();

    public void Raise() => Interlocked.Exchange(ref _next, New()).TrySetResult();

    /// <summary>The next raise after this call. Ask before looking for rows, so that none slips between.</summary>
    public Task Next() => Volatile.Read(ref _next).Task;

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
