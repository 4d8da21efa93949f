using EmployerConnect.Matching.Ranking;

namespace EmployerConnect.Matching.Planning;

/// <summary>One session of an offer, for one request or for several that share it.</summary>
internal sealed class Visit(Pairing first, bool isKept)
{
    public int Offer { get; } = first.Offer;

    /// <summary>The encounters in it, at least one, each of another request.</summary>
    public List<Pairing> Encounters { get; } = [first];

    /// <summary>Whether a pin keeps its first encounter.</summary>
    public bool IsKept { get; } = isKept;

    public bool IsShared => Encounters.Count > 1;

    /// <summary>Times that suit everybody in it, the first of each date, at most so many.</summary>
    public IReadOnlyList<Slot> Slots(PlanWork work, int most)
    {
        var offer = work.Offers[Offer];
        var windows = SharedTime.Of(Encounters.Select(pair => Declines.Windows(work.Requests[pair.Request], offer)));
        return AvailabilityWindow.CommonSlots(offer.Windows, windows, offer.DurationMinutes, work.Input.NotBefore, most);
    }
}
