using EmployerConnect.Matching.Ranking;

namespace EmployerConnect.Matching.Planning;

/// <summary>The employer's volunteers have no day left for a pair that was to be kept.</summary>
public sealed record NoVolunteerDays() : Obstacle(500);
