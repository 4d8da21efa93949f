namespace EmployerConnect.Web.Email;

/// <summary>One message to one person, as it waits in the outbox.</summary>
public sealed record EmailMessage
{
    /// <summary>What List-Unsubscribe-Post says (RFC 8058).</summary>
    public const string OneClick = "List-Unsubscribe=One-Click";

    public required string ToAddress { get; init; }

    public required string ToName { get; init; }

    public required string Subject { get; init; }

    public required string Text { get; init; }

    public required string Html { get; init; }

    public CalendarPart? Calendar { get; init; }

    /// <summary>Something that the person is part of, such as an invitation or an answer to what they did: sent also to those who want no other mail.</summary>
    public bool IsTransactional { get; init; } = true;

    /// <summary>Where one click ends such mail (RFC 8058); null for what is transactional.</summary>
    public string? Unsubscribe { get; init; }

    /// <summary>Without angle brackets; the same however often the row is tried, so that a repeat is known as one (invariant 11).</summary>
    public string MessageId { get; init; } = "";

    /// <summary>The id of the outbox row.</summary>
    public Guid Id { get; init; }
}

/// <summary>An iCalendar object with its METHOD: REQUEST or CANCEL, the same as in the content type (RFC 6047 2.4).</summary>
public sealed record CalendarPart(string Method, string Content);
