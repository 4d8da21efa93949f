using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Offers;

/// <summary>A page of the offers that a search found.</summary>
public sealed record OfferList(EncounterSearch Search, IReadOnlyList<OfferSummary> Offers, int Count)
{
    public Pager Pager => new(Search.Number, (Count + EncounterSearch.PageSize - 1) / EncounterSearch.PageSize, page => Search.Address("/offers", page));
}
