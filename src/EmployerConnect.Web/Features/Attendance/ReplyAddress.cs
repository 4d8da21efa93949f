using System.Security.Cryptography;
using System.Text;
using EmployerConnect.Web.Database;

namespace EmployerConnect.Web.Features.Attendance;

/// <summary>
/// Where the answers of one person to one event come to: <c>reply+TOKEN@…</c>, made of the setting <c>Email:ReplyAddress</c>.
/// It is the ORGANIZER of what they are sent, and so must stay the same for life. The token is made of the site's own secret,
/// the UID and the person, so that it can be written again although only its hash is stored.
/// </summary>
public sealed class ReplyAddress(string? address)
{
    // 160 bits; 32 letters and digits of one case, for mail servers may change capitals.
    private const int TokenBytes = 20;
    private const int TokenLength = 32;
    private const int SecretBytes = 32;
    private const string SecretName = "ReplyToken";
    private const string Digits = "abcdefghijklmnopqrstuvwxyz234567";

    /// <summary>Without it invitations name the setting Email:Organizer, and answers are for people to read.</summary>
    public bool IsSetUp => address is not null;

    public static async Task<string> TokenFor(Work work, string uid, Guid personId, DateTime now)
    {
        var secret = await work.QueryOne<string>(AttendanceSql.Secret, new { name = SecretName });
        if (secret is null)
        {
            await work.Execute(AttendanceSql.AddSecret, new { name = SecretName, value = Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBytes)), now });
            secret = (await work.QueryOne<string>(AttendanceSql.Secret, new { name = SecretName }))!;
        }

        return Text(HMACSHA256.HashData(Convert.FromBase64String(secret), Encoding.UTF8.GetBytes($"{uid}\n{personId}")).AsSpan(0, TokenBytes));
    }

    public static string Hash(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    public string With(string token)
    {
        var at = address!.IndexOf('@', StringComparison.Ordinal);
        return $"{address[..at]}+{token}{address[at..]}";
    }

    /// <summary>The token of an address that is one of ours; null for any other.</summary>
    public string? TokenOf(string? recipient)
    {
        if (address is null || recipient is null)
        {
            return null;
        }

        var at = address.IndexOf('@', StringComparison.Ordinal);
        var (before, after) = ($"{address[..at]}+", address[at..]);
        var isOurs = recipient.Length == before.Length + TokenLength + after.Length
            && recipient.StartsWith(before, StringComparison.OrdinalIgnoreCase) && recipient.EndsWith(after, StringComparison.OrdinalIgnoreCase);
        return isOurs ? recipient.Substring(before.Length, TokenLength).ToLowerInvariant() : null;
    }

    private static string Text(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(TokenLength);
        var (held, bits) = (0, 0);
        foreach (var one in bytes)
        {
            (held, bits) = ((held << 8) | one, bits + 8);
            for (; bits >= 5; bits -= 5)
            {
                text.Append(Digits[(held >> (bits - 5)) & 31]);
            }

            held &= (1 << bits) - 1;
        }

        return text.ToString();
    }
}
