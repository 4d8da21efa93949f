namespace EmployerConnect.Web.Features.Offers;

public enum OfferState
{
    Published,

    /// <summary>Takes no new proposals; what is promised stands.</summary>
    Paused,

    /// <summary>For good.</summary>
    Withdrawn,
}
