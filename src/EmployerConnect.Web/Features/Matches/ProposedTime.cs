using EmployerConnect.Matching;

namespace EmployerConnect.Web.Features.Matches;

/// <summary>When and where a proposal would have the encounter; wall time Europe/London.</summary>
public sealed record ProposedTime(DateOnly Date, int StartMinute, int DurationMinutes, Deliveries Delivery, int GroupSize);
