using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace EmployerConnect.Web.Features.Calendars;

/// <summary>The secret in a feed's address: 256 bits; only its hash is stored.</summary>
public static class FeedToken
{
    private const int Bytes = 32;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static string Hash(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    public static string Path(string token) => $"/calendars/{token}.ics";
}
