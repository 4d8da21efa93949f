using System.Text.Json;
using EmployerConnect.Tests.Features.Calendars;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Calendars;
using Ical.Net;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using SendGrid;

namespace EmployerConnect.Tests.Email;

/// <summary>Titles, names and addresses that would like to be headers or properties.</summary>
public sealed class HostileTextTests : IAsyncLifetime
{
    private SendGridStandIn _sendGrid = null!;

    public async ValueTask InitializeAsync() => _sendGrid = await SendGridStandIn.Start();

    public ValueTask DisposeAsync() => _sendGrid.DisposeAsync();

    public static TheoryData<string> Texts =>
    [
        "Ada\r\nBcc: evil@example.org",
        "Ada\nATTENDEE:mailto:evil@example.org",
        "Ada\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil",
        "Ada\"; CN=\"Evil\"; X=\"",
        "Ada;Evil,Eve:mailto\\",
        "Ada\0\u0001\u001b[31m\u0085\u2028Evil",
        "=?utf-8?q?Ada=0D=0ABcc=3A_evil=40example=2Eorg?=",
        "Ada <evil@example.org>, Evil",
        new string('ä', 300),
        string.Concat(Enumerable.Repeat("👷", 150)),
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Everywhere_StaysTextAndNothingElse(string text)
    {
        var ada = new NoticeRecipient(Guid.CreateVersion7(), text, "ada@example.org");
        var one = SampleEvents.Talk() with { Summary = text, Location = text, Description = text };
        var calendar = InvitationWriter.Write(new Invitation(one, InvitationMethod.Request, ada), "answers@example.org", text, new SiteAddress(new Uri("https://hub.example.org")), TestSite.Now.UtcDateTime);
        var message = SampleMail.Message() with { Subject = text, ToName = text, Calendar = calendar };

        var loaded = Calendar.Load(calendar.Content)!;
        var read = Assert.Single(loaded.Events);
        Assert.Equal(SampleEvents.Talk().Uid, read.Uid);
        Assert.Equal("mailto:ada@example.org", Assert.Single(read.Attendees).Value!.OriginalString);
        Assert.Equal(PlainText.Line(text), read.Summary);
        Assert.All(calendar.Content.Split("\r\n"), line => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain(calendar.Content.Replace("\r\n", "", StringComparison.Ordinal), sign => char.IsControl(sign));

        using var mime = Load(message);
        Assert.Subset(new HashSet<string> { "Auto-Submitted", "Date", "From", "MIME-Version", "Message-Id", "Subject", "To" }, mime.Headers.Select(header => header.Field).ToHashSet());
        Assert.Equal("ada@example.org", Assert.Single(mime.To.Mailboxes).Address);
        Assert.Equal("hub@example.org", Assert.Single(mime.From.Mailboxes).Address);

        var client = new SendGridClient(new SendGridClientOptions { ApiKey = "the-key", Host = _sendGrid.Host });
        await new SendGridEmailSender(client, SampleMail.Options, new FakeTimeProvider(TestSite.Now)).Send(message, TestContext.Current.CancellationToken);
        var body = Assert.Single(_sendGrid.Received).Body.RootElement;
        var personalization = body.GetProperty("personalizations")[0];
        Assert.Equal(["Message-ID", "Auto-Submitted"], personalization.GetProperty("headers").EnumerateObject().Select(header => header.Name));
        Assert.Equal("ada@example.org", Assert.Single(personalization.GetProperty("to").EnumerateArray()).GetProperty("email").GetString());
        Assert.DoesNotContain(body.GetProperty("subject").GetString()!, sign => char.IsControl(sign));
        Assert.False(personalization.TryGetProperty("bcc", out _) || body.TryGetProperty("bcc", out _));
    }

    private static MimeMessage Load(EmailMessage message)
    {
        using var composed = new MimeComposer(SampleMail.Options, new FakeTimeProvider(TestSite.Now)).Compose(JsonSerializer.Deserialize<EmailMessage>(JsonSerializer.Serialize(message))!);
        using var stream = new MemoryStream();
        composed.WriteTo(stream, TestContext.Current.CancellationToken);
        stream.Position = 0;
        return MimeMessage.Load(stream, TestContext.Current.CancellationToken);
    }
}
