using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Mailings;

public enum MailingKind
{
    /// <summary>To those whom a spreadsheet named.</summary>
    Invitations,

    /// <summary>To the people of sessions that a spreadsheet brought.</summary>
    Sessions,

    /// <summary>To both sides of the encounters of a plan that were accepted.</summary>
    Plan,
}

/// <summary>Mail to many that somebody of a hub's team caused in one go, with how far it is: counted from the outbox, so true on every instance and after every restart.</summary>
public sealed class Mailing
{
    public required Guid Id { get; init; }

    public required Guid HubId { get; init; }

    public required MailingKind Kind { get; init; }

    /// <summary>The spreadsheet or the plan.</summary>
    public required Guid SubjectId { get; init; }

    public required DateTime AskedAt { get; init; }

    public required string AskedByName { get; init; }

    /// <summary>The spreadsheet's file.</summary>
    public string? FileName { get; init; }

    public required int Sent { get; init; }

    /// <summary>Given up, or nobody knows whether it went.</summary>
    public required int Failed { get; init; }

    /// <summary>Rows of the outbox that are not done.</summary>
    public required int Outstanding { get; init; }

    /// <summary>Messages that have been written.</summary>
    public required int Mails { get; init; }

    /// <summary>Whom, or of which session, mail was asked for; each is a step that writes the message.</summary>
    public required int Steps { get; init; }

    public required int StepsDone { get; init; }

    /// <summary>Among those that wait: tried before, and tried again.</summary>
    public required int Again { get; init; }

    /// <summary>UTC; when the first of them is.</summary>
    public DateTime? AgainAt { get; init; }

    /// <summary>
    /// Of invitations each step writes one, or none where it has been answered meanwhile; a message is there a moment before its step is done, and counts
    /// once. A session's step writes several, so that there the sum still grows.
    /// </summary>
    public int Total => Kind == MailingKind.Invitations ? Steps - Math.Max(0, StepsDone - Mails) : Mails + Unwritten;

    public int Unwritten => Steps - StepsDone;

    public int Waiting => Math.Max(0, Total - Sent - Failed);

    public bool IsLive => Outstanding > 0;

    public string Subject => $"/{(Kind == MailingKind.Plan ? "plans" : "spreadsheets")}/{SubjectId}";

    /// <summary>"Invitations from list.csv".</summary>
    public string Name => Kind switch
    {
        MailingKind.Invitations => $"Invitations from {FileName ?? "a spreadsheet"}",
        MailingKind.Sessions => $"Mail about the sessions from {FileName ?? "a spreadsheet"}",
        _ => "Mail about the encounters of a plan",
    };

    /// <summary>"412 of 1,000 invitations sent, 580 wait, 8 could not be sent".</summary>
    public string Words(DateTime? now = null)
    {
        var sent = $"{ProgressWords.Count(Sent, Total, Kind == MailingKind.Invitations ? "invitation" : "mail")} sent";
        var waiting = Waiting == 0 || Waiting == Total ? null : Number(Waiting, "waits", "wait");
        var failed = Failed == 0 ? null : Number(Failed, "could not be sent", "could not be sent");
        // What backs off keeps times of its own.
        var left = now is { } at && Again == 0 ? ProgressWords.Left(Sent + Failed, Total, at - AskedAt) : null;
        return string.Join(", ", new[] { sent, waiting, failed, left }.Where(part => part is not null));
    }

    public ProgressView Progress(DateTime now) => new($"/mailings/{Id}", "How far the mailing is", null, IsLive)
    {
        Percent = IsLive ? ProgressWords.Percent(Sent + Failed, Total) : 100,
        HowFar = Words(now),
    };

    private static string Number(int count, string one, string many) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many)}");
}

/// <summary>A message of a mailing that nobody tries any more.</summary>
public sealed class MailingFailure
{
    public required Guid Id { get; init; }

    public required string State { get; init; }

    public string? LastError { get; init; }

    public string? ToName { get; init; }

    public string? ToEmail { get; init; }

    public string? Title { get; init; }

    public string To => (ToName, ToEmail) switch
    {
        ({ } name, { } email) => $"{name}, {email}",
        (null, null) => Title ?? "A message",
        _ => ToName ?? ToEmail!,
    };
}

public sealed record MailingPage(Mailing Mailing, IReadOnlyList<MailingFailure> Failures, DateTime Now);
