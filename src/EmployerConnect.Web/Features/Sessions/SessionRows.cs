using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shared.Purposes;

namespace EmployerConnect.Web.Features.Sessions;

/// <summary>A session in a list.</summary>
public class SessionSummary
{
    public required Guid Id { get; init; }

    public required string Title { get; init; }

    public required Activities Activity { get; init; }

    public required DateOnly OnDate { get; init; }

    public required int StartMinute { get; init; }

    public required int DurationMinutes { get; init; }

    public required DateTime StartsAt { get; init; }

    public required DateTime EndsAt { get; init; }

    public required Deliveries Delivery { get; init; }

    public string? Place { get; init; }

    public int WholeDays { get; init; }

    public required SessionState State { get; init; }

    public required string EmployerName { get; init; }

    /// <summary>The first by name, where several share it.</summary>
    public required string SchoolName { get; init; }

    public required int Schools { get; init; }

    /// <summary>Where it is, without a school's name that stands before it already; null where it is online.</summary>
    public string? Where => Place is { } place && place.StartsWith($"{SchoolName}, ", StringComparison.OrdinalIgnoreCase) ? place[(SchoolName.Length + 2)..] : Place;

    public string When => SessionWords.When(OnDate, StartMinute, DurationMinutes, WholeDays);

    /// <summary>"Ash School", "Ash School and 2 more".</summary>
    public string ForWhom => Schools > 1 ? $"{SchoolName} and {Schools - 1} more" : SchoolName;
}

/// <summary>One of the matches that a session serves.</summary>
public sealed class SessionMatchRow : SharedPurposeColumns
{
    public required Guid MatchId { get; init; }

    public required Guid EmployerId { get; init; }

    public required Guid SchoolId { get; init; }

    public required string EmployerName { get; init; }

    public required string SchoolName { get; init; }

    public required Clearance ClearanceNeeded { get; init; }

    public string? AccessNeeds { get; init; }
}

public sealed class SessionPersonRow
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    public required Role Role { get; init; }

    public string? OrganisationName { get; init; }
}

/// <summary>One meeting of a series, as the others' pages list it.</summary>
public sealed class SeriesMeetingRow
{
    public required Guid Id { get; init; }

    public required DateOnly OnDate { get; init; }

    public required int StartMinute { get; init; }

    public required int DurationMinutes { get; init; }

    public required SessionState State { get; init; }

    public required DateOnly SeriesDate { get; init; }
}

public sealed class ReachRow
{
    public required int YearGroup { get; init; }

    public required int Pupils { get; init; }
}

/// <summary>A session with everything its page shows.</summary>
public sealed record SessionView(Session Session, IReadOnlyList<SessionMatchRow> Matches, IReadOnlyList<SessionPersonRow> People, IReadOnlyList<ReachRow> Reach)
{
    /// <summary>All meetings of the series that it belongs to; none for a session of its own.</summary>
    public IReadOnlyList<SeriesMeetingRow> Meetings { get; init; } = [];

    public string? SeriesUid { get; init; }

    /// <summary>The event by which calendars and invitations know it: its own, or that of its series.</summary>
    public string EventUid => SeriesUid ?? Session.CalendarUid;

    /// <summary>The organisations and the hub whose session it is.</summary>
    public IReadOnlyCollection<Guid> Parties => [.. Matches.SelectMany(match => new[] { match.EmployerId, match.SchoolId }).Append(Session.HubId).Distinct()];

    /// <summary>Those who take part, both organisations and the hub's co-ordinators; to anybody else it does not exist.</summary>
    public bool IsKnownTo(Actor actor) =>
        actor.Coordinates(Session.HubId)
        || People.Any(person => person.Id == actor.PersonId)
        || Matches.Any(match => actor.BelongsTo(match.EmployerId) || actor.BelongsTo(match.SchoolId));

    /// <summary>Both sides' contacts and the hub's co-ordinators change a session; a volunteer only takes part.</summary>
    public bool MayBeChangedBy(Actor actor) =>
        actor.Coordinates(Session.HubId) || Matches.Any(match => actor.AnswersForEmployer(match.EmployerId) || actor.ActsForSchool(match.SchoolId));

    public bool MayBeCountedBy(Actor actor) => actor.Coordinates(Session.HubId) || Matches.Any(match => actor.ActsForSchool(match.SchoolId));
}
