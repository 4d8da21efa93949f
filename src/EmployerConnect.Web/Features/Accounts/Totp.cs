using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace EmployerConnect.Web.Features.Accounts;

/// <summary>Codes that change every 30 seconds (RFC 6238 with HMAC-SHA-1 and six digits, as authenticator apps expect).</summary>
public static class Totp
{
    public const int Digits = 6;

    private const int StepSeconds = 30;
    private const int KeyBytes = 20;
    private const int Modulus = 1_000_000;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyBytes);

    /// <summary>The step whose code this is, with a minute's tolerance for clocks; null for a wrong code.</summary>
    public static long? StepOf(byte[] key, string code, DateTimeOffset now)
    {
        var typed = string.Concat(code.Where(sign => !char.IsWhiteSpace(sign)));
        var current = now.ToUnixTimeSeconds() / StepSeconds;
        long? found = null;
        for (var step = current - 1; step <= current + 1; step++)
        {
            // All three, so that the time tells nothing.
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(Code(key, step)), System.Text.Encoding.UTF8.GetBytes(typed)))
            {
                found = step;
            }
        }

        return found;
    }

    public static string Code(byte[] key, DateTimeOffset now) => Code(key, now.ToUnixTimeSeconds() / StepSeconds);

    /// <summary>For typing: letters and digits in groups of four (RFC 4648, without padding).</summary>
    public static string Words(byte[] key)
    {
        var bits = string.Concat(key.Select(one => Convert.ToString(one, 2).PadLeft(8, '0')));
        return new string([.. bits.Chunk(5).Select(chunk => Base32[Convert.ToInt32(new string(chunk).PadRight(5, '0'), 2)])]);
    }

    /// <summary>What the picture says to the app.</summary>
    public static string Address(byte[] key, string account) =>
        $"otpauth://totp/EmployerConnect:{Uri.EscapeDataString(account)}?secret={Words(key)}&issuer=EmployerConnect&digits={Digits}&period={StepSeconds}";

    private static string Code(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // HMAC-SHA-1 is what the standard and every app use; its collisions do not matter to an HMAC.
        var hash = HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350
        var offset = hash[^1] & 0xF;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(offset)) & int.MaxValue;
        return (number % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }
}
