using EmployerConnect.Web.Features.Calendars;
using EmployerConnect.Web.Features.MailAnswers;

namespace EmployerConnect.Web.Email;

/// <summary>Who gets it; the name is empty where nobody has told it yet.</summary>
public sealed record NoticeRecipient(Guid Id, string Name, string Email);

/// <summary>One line of who, what, when and where.</summary>
public sealed record NoticeFact(string Label, string Text);

/// <summary>One thing said to one person, with one thing to do: what has happened, the facts of it, what comes next, and a link to a page of this site.</summary>
public sealed record Notice(NoticeRecipient To, string Subject, IReadOnlyList<string> Paragraphs, string ActionText, string ActionPath)
{
    /// <summary>Who, what, when, where.</summary>
    public IReadOnlyList<NoticeFact> Facts { get; init; } = [];

    /// <summary>What the reader is to do next, or need not.</summary>
    public string? Next { get; init; }

    /// <summary>Why this person gets it, said at the foot.</summary>
    public string Because { get; init; } = "You get this message because you or your organisation takes part in what it is about. It was sent by EmployerConnect, which your careers hub uses.";

    public Invitation? Invitation { get; init; }

    /// <summary>An answer to what the person did just now: nobody can choose not to get it.</summary>
    public bool IsAnswer { get; init; }

    /// <summary>About an account, or an invitation to have one: nobody can choose not to get it, and its reader may be no person here yet.</summary>
    public bool IsOfAccount { get; init; }

    /// <summary>Of no use in a digest that comes later.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>Sent whatever somebody has chosen: calendar mail, answers and what is about an account.</summary>
    public bool IsTransactional => Invitation is not null || IsAnswer || IsOfAccount;

    /// <summary>The session that it is about: its page shows what became of the mail.</summary>
    public Guid? SessionId { get; init; }

    /// <summary>What may be answered from the mail without signing in: the main action then leads to the page that asks.</summary>
    public MailQuestion? Question { get; init; }
}
