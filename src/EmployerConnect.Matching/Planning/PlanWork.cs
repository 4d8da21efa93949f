using EmployerConnect.Matching.Ranking;

namespace EmployerConnect.Matching.Planning;

/// <summary>The input with everything in the order of its id and known by its number, so that nothing depends on how it was listed.</summary>
internal sealed class PlanWork
{
    /// <summary>No limit on the volunteers' days of an offer's employer.</summary>
    public const int NoEmployer = -1;

    private readonly HashSet<(int Offer, int Request)> _never;

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

        _never = [.. input.Pins.Where(pin => pin.Kind == PinKind.Never).Select(Numbered)];
        Kept = [.. input.Pins.Where(pin => pin.Kind == PinKind.Keep).Select(Numbered).OrderBy(pair => pair.Request).ThenBy(pair => pair.Offer)];
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
    public (int Offer, int Request)[] Kept { get; }

    public bool IsForbidden(int offer, int request) => _never.Count > 0 && _never.Contains((offer, request));

    private (int Offer, int Request) Numbered(Pin pin) => (OfferNumbers[pin.OfferId], RequestNumbers[pin.RequestId]);

    private static Dictionary<Guid, int> Numbers(IEnumerable<Guid> ids) =>
        ids.Select((id, number) => (id, number)).ToDictionary(one => one.id, one => one.number);
}
