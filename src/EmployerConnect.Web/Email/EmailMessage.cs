namespace EmployerConnect.Web.Email;

/// <summary>One message to one person, as it waits in the outbox.</summary>
public sealed record EmailMessage
{
    public required string ToAddress { get; init; }

    public required string ToName { get; init; }

    public required string Subject { get; init; }

    public required string Text { get; init; }

    public required string Html { get; init; }

    public CalendarPart? Calendar { get; init; }

    /// <summary>Without angle brackets; the same however often the row is tried, so that a repeat is known as one (invariant 11).</summary>
    public string MessageId { get; init; } = "";

    /// <summary>The id of the outbox row.</summary>
    public Guid Id { get; init; }
}

/// <summary>An iCalendar object with its METHOD: REQUEST or CANCEL, the same as in the content type (RFC 6047 2.4).</summary>
public sealed record CalendarPart(string Method, string Content);
