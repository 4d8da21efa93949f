using System.Security.Cryptography;
using System.Text;

namespace EmployerConnect.Web.Features.MailEvents;

/// <summary>
/// SendGrid signs the timestamp header and the body as it is sent: ECDSA over P-256 with SHA-256, in DER, under the key
/// that its settings show (base64 of a SubjectPublicKeyInfo); from <c>SendGrid:WebhookKey</c>.
/// </summary>
public sealed class SendGridSignature(byte[]? key)
{
    public static SendGridSignature Read(IConfiguration configuration)
    {
        var text = configuration["SendGrid:WebhookKey"];
        if (string.IsNullOrWhiteSpace(text))
        {
            return new SendGridSignature(null);
        }

        try
        {
            var key = Convert.FromBase64String(text);
            using var ecdsa = ECDsa.Create();
            ecdsa.ImportSubjectPublicKeyInfo(key, out _);
            return new SendGridSignature(key);
        }
        catch (Exception exception) when (exception is FormatException or CryptographicException)
        {
            throw new InvalidOperationException("SendGrid__WebhookKey is no public key: copy the verification key from SendGrid's Event Webhook settings.", exception);
        }
    }

    /// <summary>Without a key nobody can say who posts, so the address does not exist.</summary>
    public bool IsSetUp => key is not null;

    public bool Signs(string? signature, string? timestamp, ReadOnlySpan<byte> body)
    {
        if (key is null || string.IsNullOrEmpty(signature) || string.IsNullOrEmpty(timestamp))
        {
            return false;
        }

        Span<byte> der = stackalloc byte[128];
        if (!Convert.TryFromBase64String(signature, der, out var length))
        {
            return false;
        }

        byte[] signed = [.. Encoding.UTF8.GetBytes(timestamp), .. body];
        using var ecdsa = ECDsa.Create();
        ecdsa.ImportSubjectPublicKeyInfo(key, out _);
        return ecdsa.VerifyData(signed, der[..length], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }
}
