using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Matching;

/// <summary>What fits an offer or a request, a page at a time, best first; what is ticked to be compared comes along from page to page in the address.</summary>
/// <param name="Title">Of the offer or request.</param>
/// <param name="BackAddress">Its page.</param>
/// <param name="Field">What the candidates are: "offer" or "request".</param>
/// <param name="Candidates">Those that fit, and those that nearly do.</param>
/// <param name="IsOpen">Whether anything can be proposed.</param>
/// <param name="Travel">The journeys by offer and request.</param>
/// <param name="Number">The page that is asked for.</param>
/// <param name="Ticked">Ids of those that are ticked; others than candidates are passed over.</param>
public sealed record SuggestionsPage(
    string Title, string BackAddress, string Field, Candidates Candidates, bool IsOpen, IReadOnlyDictionary<(Guid OfferId, Guid RequestId), string> Travel, int Number, IReadOnlyCollection<Guid> Ticked)
{
    public const int PageSize = 10;

    public Pager Pager => Pager.Of(Number, Candidates.Fitting.Count, PageSize, page => $"{ListAddress}?page={page}") with { Form = ListAddress };

    public int Pages => Pager.Pages;

    public IReadOnlyList<Candidate> Fitting => [.. Candidates.Fitting.Skip(Pager.Skip(PageSize)).Take(PageSize)];

    public bool MayCompare => Candidates.Fitting.Count > 1;

    public IReadOnlyList<Tick> TickedElsewhere =>
        [.. Candidates.Fitting.Except(Fitting).Select(TickOf).Where(tick => tick.IsOn).Select(tick => tick with { IsElsewhere = true })];

    public string? TravelOf(Candidate candidate) => Travel.GetValueOrDefault((candidate.Offer.Id, candidate.Request.Id));

    public Tick TickOf(Candidate candidate)
    {
        var (id, label) = Field == "offer"
            ? (candidate.Offer.Id, $"{candidate.Offer.Title} by {candidate.Offer.EmployerName}")
            : (candidate.Request.Id, $"{candidate.Request.Title} of {candidate.Request.SchoolName}");
        return new Tick(Field, id, label, Ticked.Contains(id));
    }

    private string ListAddress => $"{BackAddress}/matches";
}
