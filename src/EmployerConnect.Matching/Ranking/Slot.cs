namespace EmployerConnect.Matching.Ranking;

/// <summary>A date and the minute after midnight (Europe/London, 0 to 1,439) at which an encounter could start.</summary>
public readonly record struct Slot(DateOnly Date, int StartMinute);
