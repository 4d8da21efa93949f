using System.Globalization;
using System.Net;
using System.Text;
using EmployerConnect.Web.Outbox;
using SendGrid;
using SendGrid.Helpers.Mail;

namespace EmployerConnect.Web.Email;

/// <summary>Sends through SendGrid's v3 API. Its own repeats are off: the outbox repeats, with the same Message-ID.</summary>
public sealed class SendGridEmailSender(ISendGridClient client, EmailOptions options, TimeProvider time) : IEmailSender
{
    private const int LongestAnswer = 500;

    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    // The limit is the account's, not the message's: until then nobody knocks in vain.
    private long _pausedUntil;

    public async Task<Delivery> Send(EmailMessage message, CancellationToken cancellation)
    {
        var pausedUntil = new DateTime(Interlocked.Read(ref _pausedUntil), DateTimeKind.Utc);
        if (pausedUntil > time.GetUtcNow().UtcDateTime)
        {
            return Delivery.Later("SendGrid has asked for a pause.", pausedUntil);
        }

        Response response;
        try
        {
            response = await client.SendEmailAsync(Compose(message), cancellation);
        }
        catch (HttpRequestException exception) when (NothingWasSent(exception.HttpRequestError))
        {
            return Delivery.Later($"SendGrid could not be reached: {exception.HttpRequestError}");
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or IOException)
        {
            return Delivery.Unsure($"SendGrid's answer was lost: {(exception as HttpRequestException)?.HttpRequestError.ToString() ?? exception.GetType().Name}");
        }

        if (response.IsSuccessStatusCode)
        {
            return Delivery.Done;
        }

        var reason = $"SendGrid answered {(int)response.StatusCode}: {await Answer(response, cancellation)}";
        return response.StatusCode switch
        {
            HttpStatusCode.TooManyRequests => Pause(reason, ResetTime(response)),
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
        mail.AddTo(PlainText.Line(message.ToAddress), message.ToName.Length > 0 ? PlainText.Line(message.ToName) : null);
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

        if (message.Unsubscribe is { } unsubscribe)
        {
            mail.AddHeader("List-Unsubscribe", $"<{unsubscribe}>");
            mail.AddHeader("List-Unsubscribe-Post", EmailMessage.OneClick);
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

    private static bool NothingWasSent(HttpRequestError error) =>
        error is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    private Delivery Pause(string reason, DateTime? until)
    {
        if (until is null)
        {
            return Delivery.Later(reason);
        }

        Interlocked.Exchange(ref _pausedUntil, Math.Min(until.Value.Ticks, (time.GetUtcNow().UtcDateTime + LongestPause).Ticks));
        return Delivery.Later(reason, until);
    }

    /// <summary>X-RateLimit-Reset names a second since 1970; Retry-After, which proxies write, a number of seconds or a date.</summary>
    private DateTime? ResetTime(Response response)
    {
        if (response.Headers.TryGetValues("X-RateLimit-Reset", out var values)
            && long.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds < DateTimeOffset.MaxValue.ToUnixTimeSeconds())
        {
            return DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime;
        }

        var now = time.GetUtcNow().UtcDateTime;
        return response.Headers.RetryAfter switch
        {
            { Date: { } date } => date.UtcDateTime,
            { Delta: { } delta } => now + (delta < LongestPause ? delta : LongestPause),
            _ => null,
        };
    }
}
