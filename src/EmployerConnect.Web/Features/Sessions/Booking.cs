namespace EmployerConnect.Web.Features.Sessions;

/// <summary>When, where and with whom, as checked by the form; wall time Europe/London.</summary>
/// <param name="WholeDays">So many whole days from <paramref name="Date"/> on; 0 for a session with a time.</param>
/// <param name="VolunteersNeeded">How many it cannot do without.</param>
/// <param name="Repeat">For a series: how often and how many times.</param>
public sealed record Booking(
    DateOnly Date, int StartMinute, int DurationMinutes, string? Place, string? Room, string? Link, IReadOnlyList<Guid> VolunteerIds, int WholeDays = 0, Repeat? Repeat = null, int VolunteersNeeded = 1);

/// <param name="EveryWeeks">1, 2 or 4.</param>
/// <param name="Meetings">How many take place; holidays do not count.</param>
public sealed record Repeat(int EveryWeeks, int Meetings);
