namespace EmployerConnect.Web.Features.Sessions;

/// <summary>When, where and with whom, as checked by the form; wall time Europe/London.</summary>
public sealed record Booking(DateOnly Date, int StartMinute, int DurationMinutes, string? Place, string? Room, string? Link, IReadOnlyList<Guid> VolunteerIds);
