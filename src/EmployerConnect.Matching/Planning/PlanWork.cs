using EmployerConnect.Matching.Ranking;

namespace EmployerConnect.Matching.Planning;

/// <summary>The input with everything in the order of its id and known by its number, so that nothing depends on how it was listed.</summary>
internal sealed class PlanWork
{
    /// <summary>No limit on the volunteers' days of an offer's employer.</summary>
    public const int NoEmployer = -1;

    private readonly HashSet<(int Offer, int Request)> _pinned;

    public PlanWork(PlanInput input)
    {
        Input = input;
        Offers = [.. input.Offers.OrderBy(offer => offer.Id)];
        Requests = [.. input.Requests.OrderBy(request => request.Id)];
        Employers = [.. input.VolunteerDays.OrderBy(days => days.EmployerId)];
        var schools = Requests.Select(request => request.SchoolId).Distinct().Order().ToArray();
        SchoolIds = schools;
        OfferNumbers = Numbers(Offers.Select(offer => offer.Id));
        RequestNumbers = Numbers(Requests.Select(request => request.Id));
        var (employerNumbers, schoolNumbers) = (Numbers(Employers.Select(days => days.EmployerId)), Numbers(schools));
        EmployerOf = [.. Offers.Select(offer => employerNumbers.GetValueOrDefault(offer.EmployerId, NoEmployer))];
        SchoolOf = [.. Requests.Select(request => schoolNumbers[request.SchoolId])];
        EncountersBefore = new int[schools.Length];
        for (var r = 0; r < Requests.Length; r++)
        {
            EncountersBefore[SchoolOf[r]] = Requests[r].EncountersThisYear;
        }

        _pinned = [.. input.Pins.Select(Numbered)];
        ToKeep = [.. input.Pins.Where(pin => pin.Kind == PinKind.Keep).Select(Numbered).OrderBy(pair => pair.Request).ThenBy(pair => pair.Offer)];
    }

    public PlanInput Input { get; }

    public OfferTerms[] Offers { get; }

    public RequestTerms[] Requests { get; }

    public VolunteerDays[] Employers { get; }

    public Guid[] SchoolIds { get; }

    public Dictionary<Guid, int> OfferNumbers { get; }

    public Dictionary<Guid, int> RequestNumbers { get; }

    /// <summary>By offer: the number of its employer among those with limited days, or <see cref="NoEmployer"/>.</summary>
    public int[] EmployerOf { get; }

    /// <summary>By request.</summary>
    public int[] SchoolOf { get; }

    /// <summary>By school: its encounters this school year.</summary>
    public int[] EncountersBefore { get; }

    /// <summary>The pairs to keep, by request, then offer.</summary>
    public (int Offer, int Request)[] ToKeep { get; }

    /// <summary>Whether a pin has decided about the pair, so that there is nothing to plan.</summary>
    public bool IsPinned(int offer, int request) => _pinned.Count > 0 && _pinned.Contains((offer, request));

    /// <summary>Whether a pin forbids the request an offer that would fit it.</summary>
    public bool IsForbiddenOne(int request) =>
        Input.Pins.Any(pin => pin.Kind == PinKind.Never
            && pin.RequestId == Requests[request].Id
            && Constraints.Holds(Offers[OfferNumbers[pin.OfferId]], Requests[request], Input.NotBefore, Input.Weights, Input.Barriers, out _, out _));

    private (int Offer, int Request) Numbered(Pin pin) => (OfferNumbers[pin.OfferId], RequestNumbers[pin.RequestId]);

    private static Dictionary<Guid, int> Numbers(IEnumerable<Guid> ids) =>
        ids.Select((id, number) => (id, number)).ToDictionary(one => one.id, one => one.number);
}
