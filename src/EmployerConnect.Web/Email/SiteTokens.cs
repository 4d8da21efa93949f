using System.Security.Cryptography;
using System.Text;
using EmployerConnect.Web.Database;

namespace EmployerConnect.Web.Email;

/// <summary>
/// Secrets that can be written again although only their hashes are stored: made of a random key of this site and of what
/// they stand for. 160 bits as 32 letters and digits of one case, for mail servers may change capitals.
/// </summary>
public static class SiteTokens
{
    public const int Length = 32;

    private const int TokenBytes = 20;
    private const int KeyBytes = 32;
    private const string Digits = "abcdefghijklmnopqrstuvwxyz234567";

    public static async Task<string> Of(Work work, string purpose, string subject, DateTime now)
    {
        var key = await work.QueryOne<string>(SiteTokenSql.Key, new { name = purpose });
        if (key is null)
        {
            await work.Execute(SiteTokenSql.AddKey, new { name = purpose, value = Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes)), now });
            key = (await work.QueryOne<string>(SiteTokenSql.Key, new { name = purpose }))!;
        }

        return Text(HMACSHA256.HashData(Convert.FromBase64String(key), Encoding.UTF8.GetBytes(subject)).AsSpan(0, TokenBytes));
    }

    public static string Hash(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private static string Text(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(Length);
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

internal static class SiteTokenSql
{
    public const string Key = "SELECT Value FROM SiteSecret WHERE Name = @name";

    public const string AddKey = """
        INSERT INTO SiteSecret (Name, Value, CreatedAt)
        SELECT @name, @value, @now WHERE NOT EXISTS (SELECT 1 FROM SiteSecret WHERE Name = @name)
        """;
}
