namespace EmployerConnect.Matching.Planning;

/// <summary>
/// First come, first served, for comparison: each request in the order of its arrival takes the best offers that are still free
/// (the pins and the volunteers' days hold here too), and no visit is shared.
/// </summary>
/// <param name="Value">Points, counted as in the plan.</param>
/// <param name="Encounters">Encounters.</param>
/// <param name="RequestsServed">Requests that get at least one.</param>
/// <param name="SchoolsReached">Schools that get at least one.</param>
public sealed record FirstCome(long Value, int Encounters, int RequestsServed, int SchoolsReached);
