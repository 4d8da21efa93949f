using System.Text;
using System.Text.Json;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Email;
using EmployerConnect.Web.Outbox;
using MailKit.Security;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using SendGrid;

namespace EmployerConnect.Tests.Email;

/// <summary>What a mail server gets and what SendGrid gets say the same: seen with a mail sink and an OpenAPI checker that nobody here wrote.</summary>
public sealed class SameMailTests : IAsyncLifetime
{
    private SendGridStandIn _sendGrid = null!;

    public async ValueTask InitializeAsync() => _sendGrid = await SendGridStandIn.Start();

    public ValueTask DisposeAsync() => _sendGrid.DisposeAsync();

    [Fact]
    public async Task AMailSink_GetsTheSamePartsAsSendGrid()
    {
        var (smtp, web) = (NodeTool.FreePort(), NodeTool.FreePort());
        await using var sink = await NodeTool.Start("maildev", $":{web}", "--ip", "127.0.0.1", "-s", $"{smtp}", "--web-ip", "127.0.0.1", "-w", $"{web}");
        foreach (var message in new[] { SampleMail.Message(), SampleMail.Message(ics: null) with { Subject = "Plain", Unsubscribe = "https://hub.example.org/mail/stop/x", Text = "Line\n.\n..two\nCafé" } })
        {
            var options = new SmtpOptions("127.0.0.1", smtp, SecureSocketOptions.None, null, null);
            Assert.Equal(Delivery.Done, await new SmtpEmailSender(new MimeComposer(SampleMail.Options, new FakeTimeProvider(TestSite.Now)), options).Send(message, TestContext.Current.CancellationToken));
            Assert.Equal(Delivery.Done, await Send(message, _sendGrid.Host));
        }

        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{web}/") };
        using var list = JsonDocument.Parse(await http.GetStringAsync(new Uri("api/email", UriKind.Relative), TestContext.Current.CancellationToken));
        var sent = list.RootElement.ValueKind == JsonValueKind.Array ? list.RootElement : list.RootElement.GetProperty("emails");
        Assert.Equal(2, sent.GetArrayLength());
        foreach (var (body, email) in _sendGrid.Received.Select(one => one.Body.RootElement).Join(sent.EnumerateArray(), body => body.GetProperty("subject").GetString(), email => email.GetProperty("subject").GetString(), (body, email) => (body, email)))
        {
            var raw = await http.GetByteArrayAsync(new Uri($"api/email/{email.GetProperty("id").GetString()}/download", UriKind.Relative), TestContext.Current.CancellationToken);
            using var stream = new MemoryStream(raw);
            using var mime = await MimeMessage.LoadAsync(stream, TestContext.Current.CancellationToken);
            Assert.Equal(PartsOf(body), PartsOf(mime));
            Assert.Equal(HeadersOf(body), HeadersOf(mime));
        }
    }

    [Fact]
    public async Task SendGridsOpenApiDocument_AllowsOurRequests()
    {
        var document = SharedData.Require("../contracts/sendgrid/tsg_mail_v3.json");
        var port = NodeTool.FreePort();
        await using var prism = await NodeTool.Start("prism", "is listening", "mock", "-h", "127.0.0.1", "-p", $"{port}", "--errors", document);
        var address = $"http://127.0.0.1:{port}";
        Assert.Equal(Delivery.Done, await Send(SampleMail.Message(), address));
        Assert.Equal(Delivery.Done, await Send(SampleMail.Message(ics: null) with { Unsubscribe = "https://hub.example.org/mail/stop/x" }, address));
        // The checker can fail: an address that is none is refused.
        Assert.Equal(DeliveryKind.Never, (await Send(SampleMail.Message() with { ToAddress = "nobody" }, address)).Kind);
    }

    private static Task<Delivery> Send(EmailMessage message, string host)
    {
        var client = new SendGridClient(new SendGridClientOptions { ApiKey = "SG.the-key", Host = host });
        return new SendGridEmailSender(client, SampleMail.Options, new FakeTimeProvider(TestSite.Now)).Send(message, TestContext.Current.CancellationToken);
    }

    private static List<(string Type, string Name, string Content)> PartsOf(JsonElement mail)
    {
        var contents = mail.GetProperty("content").EnumerateArray().Select(part => (part.GetProperty("type").GetString()!, "", Lines(part.GetProperty("value").GetString()!)));
        var files = mail.TryGetProperty("attachments", out var attachments)
            ? attachments.EnumerateArray().Select(part => (part.GetProperty("type").GetString()!, part.GetProperty("filename").GetString()!, Lines(Encoding.UTF8.GetString(part.GetProperty("content").GetBytesFromBase64()))))
            : [];
        return [.. contents, .. files];
    }

    private static List<(string Type, string Name, string Content)> PartsOf(MimeMessage message) =>
        [.. message.BodyParts.Cast<MimePart>().Select(part => (TypeOf(part), part.FileName ?? "", Lines(Decoded(part))))];

    private static string TypeOf(MimePart part) =>
        part.ContentType.Parameters["method"] is { } method ? $"{part.ContentType.MimeType}; method={method}" : part.ContentType.MimeType;

    private static string HeadersOf(JsonElement mail)
    {
        var headers = mail.GetProperty("personalizations")[0].GetProperty("headers");
        string? Header(string name) => headers.TryGetProperty(name, out var value) ? value.GetString() : null;
        return $"{Header("Message-ID")} {Header("Auto-Submitted")} {Header("List-Unsubscribe")} {Header("List-Unsubscribe-Post")}";
    }

    private static string HeadersOf(MimeMessage mime) =>
        $"<{mime.MessageId}> {mime.Headers["Auto-Submitted"]} {mime.Headers["List-Unsubscribe"]} {mime.Headers["List-Unsubscribe-Post"]}";

    private static string Decoded(MimePart part)
    {
        using var content = new MemoryStream();
        part.Content!.DecodeTo(content, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(content.ToArray());
    }

    /// <summary>Line breaks travel as CRLF, and a text ends with one.</summary>
    private static string Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n');
}
