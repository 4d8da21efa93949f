using System.Text;
using MimeKit;
using MimeKit.Text;

namespace EmployerConnect.Web.Email;

/// <summary>The message as it travels: plain text, HTML and calendar as alternatives in this order, with the calendar once more as a file.</summary>
public sealed class MimeComposer(EmailOptions options, TimeProvider time)
{
    public MimeMessage Compose(EmailMessage message)
    {
        var mime = new MimeMessage
        {
            Subject = PlainText.Line(message.Subject),
            MessageId = message.MessageId,
            Date = time.GetUtcNow(),
            Body = Body(message),
        };
        mime.From.Add(new MailboxAddress(options.FromName, options.From));
        mime.To.Add(new MailboxAddress(PlainText.Line(message.ToName), PlainText.Line(message.ToAddress)));
        // Nobody's holiday notice should answer a machine (RFC 3834).
        mime.Headers.Add("Auto-Submitted", "auto-generated");
        if (message.Unsubscribe is { } unsubscribe)
        {
            mime.Headers.Add("List-Unsubscribe", $"<{unsubscribe}>");
            mime.Headers.Add("List-Unsubscribe-Post", EmailMessage.OneClick);
        }

        return mime;
    }

    private static Multipart Body(EmailMessage message)
    {
        var alternatives = new MultipartAlternative
        {
            new TextPart(TextFormat.Plain) { Text = message.Text },
            new TextPart(TextFormat.Html) { Text = message.Html },
        };
        if (message.Calendar is not { } calendar)
        {
            return alternatives;
        }

        // As bytes in Base64, which keeps the CRLF and the folding as they are.
        var part = new TextPart("calendar") { Content = Content(calendar), ContentTransferEncoding = ContentEncoding.Base64 };
        part.ContentType.Parameters.Add("method", calendar.Method);
        part.ContentType.Charset = "utf-8";
        alternatives.Add(part);
        var file = new MimePart("application", "ics")
        {
            Content = Content(calendar),
            ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
            ContentTransferEncoding = ContentEncoding.Base64,
            FileName = "invite.ics",
        };
        return new Multipart("mixed") { alternatives, file };
    }

    private static MimeContent Content(CalendarPart calendar) => new(new MemoryStream(Encoding.UTF8.GetBytes(calendar.Content)));
}
