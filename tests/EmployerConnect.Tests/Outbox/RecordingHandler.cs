using System.Collections.Concurrent;
using EmployerConnect.Web.Outbox;

namespace EmployerConnect.Tests.Outbox;

/// <summary>Keeps the rows that it is given, and answers as told.</summary>
internal sealed class RecordingHandler(Func<OutboxItem, Delivery>? answer = null) : IOutboxHandler
{
    private readonly ConcurrentQueue<OutboxItem> _handled = new();

    public string Kind => "test";

    public Func<Task> Before { get; init; } = () => Task.CompletedTask;

    public IReadOnlyList<OutboxItem> Handled => [.. _handled];

    public async Task<Delivery> Handle(OutboxItem item, CancellationToken cancellation)
    {
        _handled.Enqueue(item);
        // Gives the other runner its turn.
        await Task.Yield();
        await Before();
        return answer?.Invoke(item) ?? Delivery.Done;
    }
}
