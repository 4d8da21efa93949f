using EmployerConnect.Web.Email;

namespace EmployerConnect.Web.Outbox;

internal enum OutboxStep
{
    PutBack,
    Done,
    Later,
    Unknown,
    Never,
}

/// <summary>What is written down of one try.</summary>
internal sealed record OutboxOutcome(OutboxItem Item, OutboxStep Step, DateTime? DueAt, string? Reason, int Uncounted = 0)
{
    private const int LongestReason = 1000;

    // Whatever a receiver says, a row comes back within the day.
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);

    public bool IsFailure => Reason is not null;

    public bool IsEnd => DueAt is null;

    /// <param name="delivery">Null where nobody has begun with the row.</param>
    public static OutboxOutcome Of(OutboxItem item, Delivery? delivery, DateTime now, BackOff backOff) => delivery switch
    {
        null => new(item, OutboxStep.PutBack, now, null),
        { Kind: DeliveryKind.Done } => new(item, OutboxStep.Done, null, null),
        // The receiver named the time: that is no failure of this row, so it does not bring its end nearer.
        { Kind: DeliveryKind.Later, NotBefore: { } named } => new(item, OutboxStep.Later, Within(now + backOff.After(1), named, now + LongestWait), Clean(delivery), 1),
        { Kind: DeliveryKind.Later } when item.Attempts < BackOff.MostAttempts => new(item, OutboxStep.Later, now + backOff.After(item.Attempts), Clean(delivery)),
        { Kind: DeliveryKind.Unsure } => new(item, OutboxStep.Unknown, null, Clean(delivery)),
        _ => new(item, OutboxStep.Never, null, Clean(delivery)),
    };

    public object Row(string lease, DateTime now) => new { id = Item.Id, lease, now, dueAt = DueAt, reason = Reason, uncounted = Uncounted };

    /// <summary>A clock that is wrong on their side neither brings a row back at once nor keeps it for ever.</summary>
    private static DateTime Within(DateTime earliest, DateTime named, DateTime latest) => named < earliest ? earliest : named > latest ? latest : named;

    private static string Clean(Delivery delivery) => AddressFree.Text(delivery.Reason, LongestReason);
}
