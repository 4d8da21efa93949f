using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace EmployerConnect.Tests.Features.MailEvents;

/// <summary>Posts as SendGrid does, with a key of the test's own.</summary>
internal sealed class SignedPosts : IDisposable
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public string PublicKey => Convert.ToBase64String(_key.ExportSubjectPublicKeyInfo());

    public HttpRequestMessage Post(string body, string timestamp = "1800000000")
    {
        var signature = _key.SignData(Encoding.UTF8.GetBytes(timestamp + body), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Post(body, timestamp, Convert.ToBase64String(signature));
    }

    public static HttpRequestMessage Post(string body, string? timestamp, string? signature)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/mail/events", UriKind.Relative))
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        };
        if (timestamp is not null)
        {
            request.Headers.Add("X-Twilio-Email-Event-Webhook-Timestamp", timestamp);
        }

        if (signature is not null)
        {
            request.Headers.Add("X-Twilio-Email-Event-Webhook-Signature", signature);
        }

        return request;
    }

    public void Dispose() => _key.Dispose();
}
