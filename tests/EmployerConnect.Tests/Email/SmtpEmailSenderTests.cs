using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Email;
using EmployerConnect.Web.Outbox;
using MailKit.Security;
using Microsoft.Extensions.Time.Testing;
using MimeKit;

namespace EmployerConnect.Tests.Email;

public sealed class SmtpEmailSenderTests : IDisposable
{
    private readonly SmtpStandIn _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task Send_Taken_IsDoneWithItsPartsInOrder()
    {
        Assert.Equal(Delivery.Done, await Send(SampleMail.Message()));
        using var message = Load(Assert.Single(_server.Received));
        Assert.Equal(["text/plain", "text/html", "text/calendar", "application/ics"], message.BodyParts.Select(part => part.ContentType.MimeType));
        Assert.Equal(SampleMail.Message().MessageId, message.MessageId);
    }

    [Theory]
    [InlineData("450 Busy", DeliveryKind.Later)]
    [InlineData("550 No such user", DeliveryKind.Never)]
    public async Task Send_TheRecipientIsRefused_IsLaterOrNeverAsTheCodeSays(string answer, DeliveryKind expected)
    {
        _server.ToRecipient = answer;
        var delivery = await Send(SampleMail.Message());
        Assert.Equal(expected, delivery.Kind);
        Assert.Equal($"The mail server answered {answer[..3]}: {answer[4..]}", delivery.Reason);
        Assert.Empty(_server.Received);
    }

    [Fact]
    public async Task Send_HungUpAfterTheMessage_IsUnsure()
    {
        _server.ToMessage = null;
        Assert.Equal(DeliveryKind.Unsure, (await Send(SampleMail.Message())).Kind);
        Assert.Single(_server.Received);
    }

    [Fact]
    public async Task Send_NobodyThere_IsLater()
    {
        _server.Dispose();
        Assert.Equal(DeliveryKind.Later, (await Send(SampleMail.Message(), NodeTool.FreePort())).Kind);
    }

    private Task<Delivery> Send(EmailMessage message, int? port = null)
    {
        var options = new SmtpOptions("127.0.0.1", port ?? _server.Port, SecureSocketOptions.None, null, null);
        return new SmtpEmailSender(new MimeComposer(SampleMail.Options, new FakeTimeProvider(TestSite.Now)), options).Send(message, TestContext.Current.CancellationToken);
    }

    private static MimeMessage Load(byte[] content)
    {
        using var stream = new MemoryStream(content);
        return MimeMessage.Load(stream, TestContext.Current.CancellationToken);
    }
}
