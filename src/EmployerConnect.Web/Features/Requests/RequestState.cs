namespace EmployerConnect.Web.Features.Requests;

public enum RequestState
{
    Open,

    /// <summary>Takes no new proposals; what is promised stands.</summary>
    Paused,

    /// <summary>For good.</summary>
    Withdrawn,
}
