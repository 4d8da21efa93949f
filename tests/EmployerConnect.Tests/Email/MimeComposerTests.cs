using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Email;
using Microsoft.Extensions.Time.Testing;
using MimeKit;

namespace EmployerConnect.Tests.Email;

public sealed class MimeComposerTests
{
    [Fact]
    public void Compose_WithACalendar_HasItsPartsInOrder()
    {
        using var message = Read(SampleMail.Message());
        Assert.Equal("Booked: Café 👷", message.Subject);
        Assert.Equal(SampleMail.Message().MessageId, message.MessageId);
        Assert.Equal(TestSite.Now, message.Date);
        Assert.Equal("\"Ada Ash\" <ada@example.org>", message.To.ToString());
        Assert.Equal("\"Alder hub\" <hub@example.org>", message.From.ToString());
        var mixed = Assert.IsType<Multipart>(message.Body);
        var alternatives = Assert.IsType<MultipartAlternative>(mixed[0]);
        Assert.Equal(["text/plain", "text/html", "text/calendar"], alternatives.Select(part => part.ContentType.MimeType));
        var calendar = (TextPart)alternatives[2];
        Assert.Equal(("REQUEST", "utf-8"), (calendar.ContentType.Parameters["method"], calendar.ContentType.Charset));
        Assert.Equal(SampleMail.Ics, Decoded(calendar));
        var file = Assert.IsType<MimePart>(mixed[1]);
        Assert.Equal(("application/ics", "invite.ics", true), (file.ContentType.MimeType, file.FileName, file.IsAttachment));
        Assert.Equal(SampleMail.Ics, Decoded(file));
    }

    [Fact]
    public void Compose_WithoutACalendar_HasTextAndHtml()
    {
        using var message = Read(SampleMail.Message(ics: null));
        Assert.Equal(["text/plain", "text/html"], Assert.IsType<MultipartAlternative>(message.Body).Select(part => part.ContentType.MimeType));
    }

    [Theory]
    [InlineData("Ada\r\nBcc: evil@example.org")]
    [InlineData("Ada\nBcc: evil@example.org")]
    [InlineData("Ada\r\n\r\nBcc: evil@example.org")]
    public void Compose_LineBreaksInNameAndSubject_StartNoHeader(string typed)
    {
        using var message = Read(SampleMail.Message() with { ToName = typed, Subject = typed });
        Assert.Empty(message.Bcc);
        Assert.Equal("ada@example.org", Assert.Single(message.To.Mailboxes).Address);
        Assert.StartsWith("Ada ", message.Subject, StringComparison.Ordinal);
    }

    private static string Decoded(MimePart part)
    {
        using var content = new MemoryStream();
        part.Content!.DecodeTo(content, TestContext.Current.CancellationToken);
        return System.Text.Encoding.UTF8.GetString(content.ToArray());
    }

    private static MimeMessage Read(EmailMessage email)
    {
        using var composed = new MimeComposer(SampleMail.Options, new FakeTimeProvider(TestSite.Now)).Compose(email);
        using var stream = new MemoryStream();
        composed.WriteTo(stream, TestContext.Current.CancellationToken);
        stream.Position = 0;
        return MimeMessage.Load(stream, TestContext.Current.CancellationToken);
    }
}
