namespace EmployerConnect.Matching.Planning;

/// <summary>What a plan does for one school.</summary>
/// <param name="SchoolId">The school.</param>
/// <param name="Wanted">Encounters that its requests want.</param>
/// <param name="Planned">Encounters that the plan gives them.</param>
/// <param name="EncountersBefore">Encounters that it has had this school year.</param>
public sealed record SchoolServed(Guid SchoolId, int Wanted, int Planned, int EncountersBefore);
