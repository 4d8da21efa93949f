using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Accounts;

namespace EmployerConnect.Web.Features.Spreadsheets;

/// <summary>An employer as a row names it, perhaps with one of its people.</summary>
public sealed record EmployerEntry(string Name, string? Postcode, Sectors Sectors, string? SizeBand, string? ContactName, string? ContactEmail);

/// <summary>Somebody for an organisation of the hub.</summary>
/// <param name="Place">Where.</param>
/// <param name="Name">Their name, where the row has it.</param>
/// <param name="Email">In lower case.</param>
/// <param name="Role">What for.</param>
public sealed record PersonEntry(KnownPlace Place, string? Name, string Email, Role Role);
