using System.Globalization;
using System.Net;
using System.Text;
using EmployerConnect.Web.Outbox;
using SendGrid;
using SendGrid.Helpers.Mail;

namespace EmployerConnect.Web.Email;

/// <summary>Sends through SendGrid's v3 API. Its own repeats are off: the outbox repeats, with the same Message-ID.</summary>
public sealed class SendGridEmailSender(ISendGridClient client, EmailOptions options) : IEmailSender
{
    private const int LongestAnswer = 500;

    public async Task<Delivery> Send(EmailMessage message, CancellationToken cancellation)
    {
        Response response;
        try
        {
            response = await client.SendEmailAsync(Compose(message), cancellation);
        }
        catch (HttpRequestException exception)
        {
            // It may have arrived. A repeat carries the same Message-ID, and the same UID and SEQUENCE, so it does no harm.
            return Delivery.Later($"SendGrid could not be reached: {exception.HttpRequestError}");
        }

        if (response.IsSuccessStatusCode)
        {
            return Delivery.Done;
        }

        var reason = $"SendGrid answered {(int)response.StatusCode}: {await Answer(response, cancellation)}";
        return response.StatusCode switch
        {
            HttpStatusCode.TooManyRequests => Delivery.Later(reason, ResetTime(response)),
            HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => Delivery.Later(reason),
            _ => Delivery.Never(reason),
        };
    }

    private SendGridMessage Compose(EmailMessage message)
    {
        var mail = new SendGridMessage
        {
            From = new EmailAddress(options.From, options.FromName),
            Subject = PlainText.Line(message.Subject),
        };
        mail.AddTo(PlainText.Line(message.ToAddress), PlainText.Line(message.ToName));
        mail.AddHeader("Message-ID", $"<{message.MessageId}>");
        mail.AddHeader("Auto-Submitted", "auto-generated");
        mail.AddCustomArg("outbox", message.Id.ToString());
        // Never PlainTextContent or HtmlContent: they throw these parts away, the calendar with them.
        mail.AddContent(MimeType.Text, message.Text);
        mail.AddContent(MimeType.Html, message.Html);
        if (message.Calendar is { } calendar)
        {
            // SendGrid adds the charset itself and refuses one here.
            mail.AddContent($"text/calendar; method={calendar.Method}", calendar.Content);
            mail.AddAttachment("invite.ics", Convert.ToBase64String(Encoding.UTF8.GetBytes(calendar.Content)), "application/ics", "attachment");
        }

        mail.SetClickTracking(false, false);
        mail.SetOpenTracking(false);
        return mail;
    }

    private static async Task<string> Answer(Response response, CancellationToken cancellation)
    {
        var text = PlainText.Line(await response.Body.ReadAsStringAsync(cancellation));
        return text.Length > LongestAnswer ? text[..LongestAnswer] : text;
    }

    private static DateTime? ResetTime(Response response) =>
        response.Headers.TryGetValues("X-RateLimit-Reset", out var values)
        && long.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && seconds < DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime
            : null;
}
