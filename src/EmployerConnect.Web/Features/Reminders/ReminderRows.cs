using EmployerConnect.Web.Features.Accounts;

namespace EmployerConnect.Web.Features.Reminders;

public sealed class SessionToRemember
{
    public required Guid SubjectId { get; init; }

    public required Guid PersonId { get; init; }

    public required Role Role { get; init; }

    public required DateOnly OnDate { get; init; }
}

/// <summary>Something that waits for somebody since an instant (UTC).</summary>
public sealed class WaitingFor
{
    public required Guid SubjectId { get; init; }

    public required Guid PersonId { get; init; }

    public required DateTime SinceAt { get; init; }
}

public sealed class KnownReminder
{
    public required Guid SubjectId { get; init; }

    public required Guid PersonId { get; init; }

    public required ReminderKind Kind { get; init; }

    public required DateTime DueAt { get; init; }
}
