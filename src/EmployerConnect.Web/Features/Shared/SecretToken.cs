using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace EmployerConnect.Web.Features.Shared;

/// <summary>A secret of 256 bits that goes into an address: only its hash is stored.</summary>
public static class SecretToken
{
    private const int Bytes = 32;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>64 hexadecimal digits. Fast on purpose: what has 256 bits cannot be guessed.</summary>
    public static string Hash(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
