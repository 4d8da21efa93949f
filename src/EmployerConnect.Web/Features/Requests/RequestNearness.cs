namespace EmployerConnect.Web.Features.Requests;

/// <summary>What a person's organisations have to do with a request.</summary>
public sealed class RequestNearness
{
    /// <summary>One of them belongs to a hub of the school's.</summary>
    public bool IsOfOneHub { get; init; }

    /// <summary>One of them was brought together with the request in a match, whatever became of it.</summary>
    public bool IsPartner { get; init; }
}
