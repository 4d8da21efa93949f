using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Requests;

/// <summary>A page of the requests that a search found.</summary>
public sealed record RequestList(EncounterSearch Search, IReadOnlyList<RequestSummary> Requests, int Count)
{
    public Pager Pager => new(Search.Number, (Count + EncounterSearch.PageSize - 1) / EncounterSearch.PageSize, page => Search.Address("/requests", page));
}
