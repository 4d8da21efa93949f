using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Requests;

/// <summary>A page of the requests that a search found.</summary>
public sealed record RequestList(EncounterSearch Search, IReadOnlyList<RequestSummary> Requests, int Count)
{
    /// <summary>"1 request, still waiting", "12 requests, the longest waiting first".</summary>
    public string CountWords => Count switch
    {
        0 => "No request",
        1 => "1 request, still waiting",
        _ => $"{Count} requests, the longest waiting first",
    };

    public Pager Pager => Pager.Of(Search.Number, Count, EncounterSearch.PageSize, page => Search.Address("/requests", page));
}
