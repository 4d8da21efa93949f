namespace EmployerConnect.Matching.Ranking;

/// <summary>What keeps an offer from every request, however well it would fit, in six bits.</summary>
internal readonly record struct Standing(bool IsSpent, Clearance Needed, Clearance Held, bool IsResting)
{
    public const int Bits = 6;

    public bool IsCleared => Held >= Needed;

    public int Packed => (IsSpent ? 1 : 0) | ((int)Needed << 1) | ((int)Held << 3) | (IsResting ? 1 << 5 : 0);

    public static Standing Of(OfferTerms offer) => new(offer.SessionsLeft == 0, offer.ClearanceNeeded, offer.ClearanceHeld, offer.IsResting);

    public static Standing Unpack(int packed) => new((packed & 1) != 0, (Clearance)((packed >> 1) & 3), (Clearance)((packed >> 3) & 3), (packed >> 5) != 0);
}
