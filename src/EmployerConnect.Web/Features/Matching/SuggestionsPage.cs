using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Matching;

/// <summary>What fits an offer or a request, a page at a time, best first.</summary>
public sealed record SuggestionsPage(string Title, string BackAddress, Candidates Candidates, bool IsOpen, IReadOnlyDictionary<(Guid OfferId, Guid RequestId), string> Travel, int Number)
{
    public const int PageSize = 10;

    public int Pages => Math.Max(1, (Candidates.Fitting.Count + PageSize - 1) / PageSize);

    public int Shown => Math.Clamp(Number, 1, Pages);

    public IReadOnlyList<Candidate> Fitting => [.. Candidates.Fitting.Skip((Shown - 1) * PageSize).Take(PageSize)];

    public Pager Pager => new(Shown, Pages, page => $"{BackAddress}/matches?page={page}");

    public string? TravelOf(Candidate candidate) => Travel.GetValueOrDefault((candidate.Offer.Id, candidate.Request.Id));
}
