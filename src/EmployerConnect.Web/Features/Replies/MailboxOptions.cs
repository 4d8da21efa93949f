using System.Globalization;
using MailKit.Security;

namespace EmployerConnect.Web.Features.Replies;

/// <summary>A mailbox whose new mail is read for answers: <c>Mailbox:Host</c>, <c>Mailbox:Port</c>, <c>Mailbox:Security</c> (Tls, StartTls or None), <c>Mailbox:User</c>, <c>Mailbox:Password</c>.</summary>
/// <param name="AuthenticationServer">The name under which the mailbox's server says what it found out about senders; null where it says nothing.</param>
public sealed record MailboxOptions(string Host, int Port, SecureSocketOptions Security, string User, string Password, string? AuthenticationServer = null)
{
    private const int ImapOverTls = 993;

    /// <summary>Null where no mailbox is set up.</summary>
    public static MailboxOptions? Read(IConfiguration configuration)
    {
        if (configuration["Mailbox:Host"] is not { Length: > 0 } host)
        {
            return null;
        }

        if (configuration["Mailbox:User"] is not { Length: > 0 } user || configuration["Mailbox:Password"] is not { Length: > 0 } password)
        {
            throw new InvalidOperationException("Mailbox__User or Mailbox__Password is empty: the mailbox cannot be opened.");
        }

        var security = configuration["Mailbox:Security"] switch
        {
            null or "" or "Tls" => SecureSocketOptions.SslOnConnect,
            "StartTls" => SecureSocketOptions.StartTls,
            "None" => SecureSocketOptions.None,
            var other => throw new InvalidOperationException($"Mailbox__Security is '{other}': it must be Tls, StartTls or None."),
        };
        var port = configuration["Mailbox:Port"] is not { Length: > 0 } text ? ImapOverTls
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= ushort.MaxValue ? number
            : throw new InvalidOperationException($"Mailbox__Port is '{text}': it must be a number from 1 to {ushort.MaxValue}.");
        return new MailboxOptions(host, port, security, user, password, configuration["Mailbox:AuthenticationServer"] is { Length: > 0 } server ? server : null);
    }
}
