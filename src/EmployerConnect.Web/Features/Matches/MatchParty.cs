using EmployerConnect.Web.Features.Accounts;

namespace EmployerConnect.Web.Features.Matches;

/// <summary>Who speaks for which side; a co-ordinator may record what a side said on the telephone, and it shows.</summary>
public sealed record MatchParty(Guid PersonId, Side Side, bool ByPhone);
