using Microsoft.AspNetCore.Identity;

namespace EmployerConnect.Web.Features.Accounts;

/// <summary>E-mail addresses are kept and compared in lower case: SQL Server ignores case, SQLite does not.</summary>
public sealed class LowerCaseNormalizer : ILookupNormalizer
{
#pragma warning disable CA1308 // Lower case is how addresses are stored.
    public static string? Lower(string? text) => text?.Trim().Normalize().ToLowerInvariant();
#pragma warning restore CA1308

    public string? NormalizeName(string? name) => Lower(name);

    public string? NormalizeEmail(string? email) => Lower(email);
}
