namespace EmployerConnect.Web.Outbox;

/// <summary>What became of one try.</summary>
public sealed record Delivery(DeliveryKind Kind, string Reason = "", DateTime? NotBefore = null)
{
    public static readonly Delivery Done = new(DeliveryKind.Done);

    /// <summary>It may work another time; not before that instant, where the receiver named one.</summary>
    public static Delivery Later(string reason, DateTime? notBefore = null) => new(DeliveryKind.Later, reason, notBefore);

    /// <summary>It may have arrived or not, and nobody will say which.</summary>
    public static Delivery Unsure(string reason) => new(DeliveryKind.Unsure, reason);

    /// <summary>It will never work: nobody tries again.</summary>
    public static Delivery Never(string reason) => new(DeliveryKind.Never, reason);
}

public enum DeliveryKind
{
    Done,
    Later,
    Unsure,
    Never,
}
