namespace EmployerConnect.Web.Email;

/// <summary>What became of a mail after it was handed over, from the least to the gravest report: of several, in whatever order they come, the last here stands.</summary>
public enum MailFate
{
    /// <summary>No report yet.</summary>
    Unheard,

    Processed,

    Deferred,

    Delivered,

    Dropped,

    Bounced,

    /// <summary>Marked as spam by whoever got it.</summary>
    Reported,
}
