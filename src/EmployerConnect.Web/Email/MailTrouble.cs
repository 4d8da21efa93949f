namespace EmployerConnect.Web.Email;

/// <summary>A mail about a session that its receiver has not got, or may not have got.</summary>
public sealed class MailTrouble
{
    public required Guid Id { get; init; }

    public required Guid SessionId { get; init; }

    public required string SessionTitle { get; init; }

    public required string PersonName { get; init; }

    public required MailFate Fate { get; init; }

    public required string OutboxState { get; init; }

    public string? Reason { get; init; }

    public required DateTime CreatedAt { get; init; }

    public string Words => (Fate, OutboxState) switch
    {
        (MailFate.Bounced, _) => $"The invitation to {PersonName} came back: the address does not take it",
        (MailFate.Reported, _) => $"{PersonName} marked our mail as spam, so we no longer write to them",
        (MailFate.Dropped, _) => $"The invitation to {PersonName} was not delivered",
        (_, "Unknown") => $"It is not known whether the mail to {PersonName} was sent",
        _ => $"The invitation to {PersonName} could not be sent",
    };
}
