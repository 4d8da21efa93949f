using System.Security.Cryptography;
using System.Text;

namespace EmployerConnect.Web.Features.Replies;

/// <summary>From <c>Inbound:Secret</c>: the password with which the mail service posts what it received; the address does not exist without it.</summary>
public sealed record InboundOptions(string? Secret)
{
    public const string User = "inbound";

    private const int ShortestSecret = 20;

    public static InboundOptions Read(IConfiguration configuration)
    {
        var secret = configuration["Inbound:Secret"];
        return string.IsNullOrWhiteSpace(secret) ? new InboundOptions((string?)null)
            : secret.Length >= ShortestSecret ? new InboundOptions(secret)
            : throw new InvalidOperationException($"Inbound__Secret is too short: use at least {ShortestSecret} characters that nobody can guess.");
    }

    /// <summary>Whether a request's Authorization header holds <c>inbound</c> and the secret (RFC 7617).</summary>
    public bool Admits(string? authorization)
    {
        if (Secret is null)
        {
            return false;
        }

        var expected = $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{Secret}"))}";
        return CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(authorization ?? "")), SHA256.HashData(Encoding.UTF8.GetBytes(expected)));
    }
}
