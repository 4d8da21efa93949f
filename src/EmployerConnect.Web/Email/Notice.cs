using EmployerConnect.Web.Features.Calendars;

namespace EmployerConnect.Web.Email;

public sealed record NoticeRecipient(Guid Id, string Name, string Email);

/// <summary>One thing said to one person, with one thing to do: plain paragraphs and a link to a page of this site.</summary>
public sealed record Notice(NoticeRecipient To, string Subject, IReadOnlyList<string> Paragraphs, string ActionText, string ActionPath)
{
    /// <summary>Why this person gets it, said at the foot.</summary>
    public string Because { get; init; } = "You get this message because you or your organisation takes part in what it is about. It was sent by EmployerConnect, which your careers hub uses.";

    public Invitation? Invitation { get; init; }

    /// <summary>The session that it is about: its page shows what became of the mail.</summary>
    public Guid? SessionId { get; init; }
}
