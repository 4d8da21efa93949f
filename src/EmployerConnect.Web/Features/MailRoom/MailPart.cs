namespace EmployerConnect.Web.Features.MailRoom;

/// <summary>A list of the administrators' page about mail; the address says it in lower case.</summary>
public enum MailPart
{
    /// <summary>The first of each.</summary>
    All,

    Stuck,

    Addresses,

    Refused,
}
