namespace EmployerConnect.Web.Features.Matches;

/// <summary>An offer and a request that the ranking found to fit, with what was said of the fit.</summary>
public sealed record MatchPair(Guid OfferId, Guid RequestId, Guid HubId, Guid EmployerId, Guid SchoolId, string? Fit, string? Reasons, string? ReasonsAgainst);
