using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace EmployerConnect.Web.Features.Shared.Auditing;

/// <summary>A link of the chain: SHA-256 over the link before it, its position and everything that its entry says.</summary>
public static class AuditLink
{
    public const string Start = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>64 hexadecimal digits. Fields are separated by a sign that no id, number or word of the entry holds.</summary>
    public static string Hash(string before, long position, AuditEntry entry)
    {
        var text = string.Join(
            '\u001f',
            before, position.ToString(CultureInfo.InvariantCulture), Id(entry.Id), Ticks(entry.OccurredAt), Id(entry.PersonId), entry.Action, entry.SubjectKind,
            Id(entry.SubjectId), Text(entry.Detail), Id(entry.ForId), Number(entry.FromVersion), Number(entry.ToVersion));
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    // Nothing and an empty text are not the same.
    private static string Text(string? text) => text is null ? "-" : $"'{text}";

    private static string Id(Guid? id) => id?.ToString("N") ?? "-";

    private static string Ticks(DateTime? at) => at?.Ticks.ToString(CultureInfo.InvariantCulture) ?? "-";

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "-";
}
