namespace EmployerConnect.Web.Outbox;

/// <summary>
/// Does the work of one kind of row. It may be called again for a row that it has already done (after a crash between
/// the doing and the marking), so it must be idempotent or carry a mark by which the receiver knows the repeat.
/// </summary>
public interface IOutboxHandler
{
    string Kind { get; }

    Task<Delivery> Handle(OutboxItem item, CancellationToken cancellation);
}
