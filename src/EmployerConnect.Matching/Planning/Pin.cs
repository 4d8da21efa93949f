namespace EmployerConnect.Matching.Planning;

/// <summary>A decision about one pair that a plan has to respect.</summary>
public sealed record Pin(PinKind Kind, Guid OfferId, Guid RequestId)
{
    /// <summary>"Keep this one": the pair is in the plan whatever it costs, or in <see cref="Plan.BrokenPins"/> with the reason.</summary>
    public static Pin Keep(Guid offerId, Guid requestId) => new(PinKind.Keep, offerId, requestId);

    /// <summary>"Never these two".</summary>
    public static Pin Never(Guid offerId, Guid requestId) => new(PinKind.Never, offerId, requestId);
}

/// <summary>The numbers may stand in databases.</summary>
public enum PinKind
{
    Keep = 1,
    Never = 2,
}
