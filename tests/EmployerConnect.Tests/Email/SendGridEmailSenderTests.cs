using System.Text;
using System.Text.Json;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Email;
using EmployerConnect.Web.Outbox;
using Microsoft.Extensions.Time.Testing;
using SendGrid;

namespace EmployerConnect.Tests.Email;

public sealed class SendGridEmailSenderTests : IAsyncLifetime
{
    private SendGridStandIn _sendGrid = null!;

    public async ValueTask InitializeAsync() => _sendGrid = await SendGridStandIn.Start();

    public ValueTask DisposeAsync() => _sendGrid.DisposeAsync();

    [Fact]
    public async Task Send_HasThreeContentsTheCalendarLastAndAsAFile()
    {
        Assert.Equal(Delivery.Done, await Send(SampleMail.Message()));
        var (authorization, body) = Assert.Single(_sendGrid.Received);
        Assert.Equal("Bearer the-key", authorization);
        var mail = body.RootElement;
        var contents = mail.GetProperty("content").EnumerateArray().ToList();
        Assert.Equal(["text/plain", "text/html", "text/calendar; method=REQUEST"], contents.Select(content => Text(content, "type")));
        Assert.Equal(["Hello Ada", "<p>Hello Ada</p>", SampleMail.Ics], contents.Select(content => Text(content, "value")));
        var file = Assert.Single(mail.GetProperty("attachments").EnumerateArray());
        Assert.Equal(("invite.ics", "application/ics", "attachment"), (Text(file, "filename"), Text(file, "type"), Text(file, "disposition")));
        Assert.Equal(SampleMail.Ics, Encoding.UTF8.GetString(Convert.FromBase64String(Text(file, "content"))));
    }

    [Fact]
    public async Task Send_IsForOnePersonUntrackedAndKnownAgain()
    {
        await Send(SampleMail.Message());
        var mail = Assert.Single(_sendGrid.Received).Body.RootElement;
        var to = Assert.Single(Assert.Single(mail.GetProperty("personalizations").EnumerateArray()).GetProperty("to").EnumerateArray());
        Assert.Equal(("ada@example.org", "Ada Ash"), (Text(to, "email"), Text(to, "name")));
        Assert.Equal(("hub@example.org", "Alder hub"), (Text(mail.GetProperty("from"), "email"), Text(mail.GetProperty("from"), "name")));
        Assert.Equal("<0199a1b2-0000-7000-8000-00000000000a@hub.example.org>", Text(Assert.Single(Both(mail, "headers"), one => one.TryGetProperty("Message-ID", out _)), "Message-ID"));
        Assert.Equal("0199a1b2-0000-7000-8000-00000000000a", Text(Assert.Single(Both(mail, "custom_args")), "outbox"));
        var tracking = mail.GetProperty("tracking_settings");
        Assert.False(tracking.GetProperty("click_tracking").GetProperty("enable").GetBoolean());
        Assert.False(tracking.GetProperty("open_tracking").GetProperty("enable").GetBoolean());
    }

    [Fact]
    public async Task Send_WithoutACalendar_HasTwoContentsAndNoFile()
    {
        await Send(SampleMail.Message(ics: null));
        var mail = Assert.Single(_sendGrid.Received).Body.RootElement;
        Assert.Equal(2, mail.GetProperty("content").GetArrayLength());
        Assert.False(mail.TryGetProperty("attachments", out _));
    }

    [Fact]
    public async Task Send_LineBreaksInNameAndSubject_AreGone()
    {
        await Send(SampleMail.Message() with { ToName = "Ada\r\nBcc: evil@example.org", Subject = "Talk\r\nBcc: evil@example.org" });
        var mail = Assert.Single(_sendGrid.Received).Body.RootElement;
        Assert.Equal("Talk  Bcc: evil@example.org", Text(mail, "subject"));
        Assert.DoesNotContain("\\r", mail.GetProperty("personalizations").ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(408)]
    public async Task Send_TheirFault_IsTriedLaterByTheOutboxOnly(int status)
    {
        _sendGrid.Status = status;
        Assert.Equal(DeliveryKind.Later, (await Send(SampleMail.Message())).Kind);
        Assert.Single(_sendGrid.Received);
    }

    [Fact]
    public async Task Send_TooMany_WaitsForTheirReset()
    {
        _sendGrid.Status = 429;
        _sendGrid.ResetAt = 1_800_000_000;
        var delivery = await Send(SampleMail.Message());
        Assert.Equal((DeliveryKind.Later, DateTimeOffset.FromUnixTimeSeconds(1_800_000_000).UtcDateTime), (delivery.Kind, delivery.NotBefore));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(413)]
    public async Task Send_OurFault_IsNeverTriedAgainAndSaysWhy(int status)
    {
        _sendGrid.Status = status;
        _sendGrid.Reply = """{"errors":[{"message":"bad"}]}""";
        var delivery = await Send(SampleMail.Message());
        Assert.Equal((DeliveryKind.Never, $"SendGrid answered {status}: {{\"errors\":[{{\"message\":\"bad\"}}]}}"), (delivery.Kind, delivery.Reason));
    }

    [Fact]
    public async Task Send_NobodyThere_IsTriedLater()
    {
        var host = _sendGrid.Host;
        await _sendGrid.DisposeAsync();
        Assert.Equal(DeliveryKind.Later, (await Send(SampleMail.Message(), host)).Kind);
    }

    [Theory]
    [InlineData("90", 90)]
    [InlineData("Tue, 12 Jan 2027 09:05:00 GMT", 300)]
    public async Task Send_TooMany_WaitsAsLongAsRetryAfterSays(string retryAfter, int seconds)
    {
        _sendGrid.Status = 429;
        _sendGrid.RetryAfter = retryAfter;
        Assert.Equal(TestSite.Now.UtcDateTime.AddSeconds(seconds), (await Send(SampleMail.Message())).NotBefore);
    }

    [Fact]
    public async Task Send_WhileTheAccountIsPaused_AsksNobody()
    {
        var time = new FakeTimeProvider(TestSite.Now);
        var sender = Sender(time);
        _sendGrid.Status = 429;
        _sendGrid.RetryAfter = "90";
        await sender.Send(SampleMail.Message(), TestContext.Current.CancellationToken);
        _sendGrid.Status = 202;
        Assert.Equal(TestSite.Now.UtcDateTime.AddSeconds(90), (await sender.Send(SampleMail.Message(), TestContext.Current.CancellationToken)).NotBefore);
        Assert.Single(_sendGrid.Received);
        time.Advance(TimeSpan.FromSeconds(90));
        Assert.Equal(Delivery.Done, await sender.Send(SampleMail.Message(), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(true, false, 0)]
    [InlineData(false, true, 1)]
    public async Task Send_HungUp_IsUnsure(bool before, bool after, int received)
    {
        _sendGrid.Drops = (before, after);
        Assert.Equal(DeliveryKind.Unsure, (await Send(SampleMail.Message())).Kind);
        Assert.Equal(received, _sendGrid.Received.Count);
    }

    [Fact]
    public async Task Send_NoAnswerInTime_IsUnsure()
    {
        _sendGrid.Delay = Task.Delay(Timeout.Infinite, TestContext.Current.CancellationToken);
        using var limit = new CancellationTokenSource();
        var sending = Sender().Send(SampleMail.Message(), limit.Token);
        await limit.CancelAsync();
        Assert.Equal(DeliveryKind.Unsure, (await sending).Kind);
    }

    private Task<Delivery> Send(EmailMessage message, string? host = null) => Sender(host: host).Send(message, TestContext.Current.CancellationToken);

    private SendGridEmailSender Sender(TimeProvider? time = null, string? host = null)
    {
        var client = new SendGridClient(new SendGridClientOptions { ApiKey = "the-key", Host = host ?? _sendGrid.Host });
        return new SendGridEmailSender(client, SampleMail.Options, time ?? new FakeTimeProvider(TestSite.Now));
    }

    /// <summary>Where SendGrid reads it: on the message, or with the person.</summary>
    private static IEnumerable<JsonElement> Both(JsonElement mail, string name) =>
        new[] { mail, mail.GetProperty("personalizations")[0] }.Where(place => place.TryGetProperty(name, out _)).Select(place => place.GetProperty(name));

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
