using EmployerConnect.Web.Email;

namespace EmployerConnect.Web.Features.MailRoom;

public sealed class StateCount
{
    public required string State { get; init; }

    public required int Number { get; init; }
}

/// <summary>A message that nobody tries any more.</summary>
public sealed class StuckMail
{
    public required Guid Id { get; init; }

    public required string Kind { get; init; }

    public required string State { get; init; }

    public required int Attempts { get; init; }

    public string? LastError { get; init; }

    public required DateTime CreatedAt { get; init; }

    public DateTime? DoneAt { get; init; }

    public string? Subject { get; init; }

    public string? PersonName { get; init; }
}

public sealed record MailRoomPage(
    IReadOnlyList<StateCount> Counts, IReadOnlyList<StuckMail> Stuck, int StuckInAll, IReadOnlyList<Suppression> Suppressed, IReadOnlyList<MailRefusal> Refused);
