using EmployerConnect.Web.Outbox;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace EmployerConnect.Web.Email;

/// <summary>Hands each message to a mail server, on a connection of its own.</summary>
public sealed class SmtpEmailSender(MimeComposer composer, SmtpOptions options) : IEmailSender
{
    private static readonly TimeSpan LongestGoodbye = TimeSpan.FromSeconds(5);

    public async Task<Delivery> Send(EmailMessage message, CancellationToken cancellation)
    {
        using var client = new SmtpClient();
        try
        {
            await client.ConnectAsync(options.Host, options.Port, options.Security, cancellation);
            if (options.User is { Length: > 0 } user)
            {
                await client.AuthenticateAsync(user, options.Password ?? "", cancellation);
            }
        }
        catch (Exception exception) when (IsOfTheConnection(exception) || exception is AuthenticationException or SslHandshakeException)
        {
            // Nothing has been handed over yet.
            return Delivery.Later($"The mail server could not be reached: {exception.GetType().Name}: {exception.Message}");
        }

        using var mime = composer.Compose(message);
        try
        {
            await client.SendAsync(mime, cancellation);
        }
        catch (SmtpCommandException refusal)
        {
            var reason = $"The mail server answered {(int)refusal.StatusCode}: {refusal.Message}";
            return (int)refusal.StatusCode is >= 400 and < 500 ? Delivery.Later(reason) : Delivery.Never(reason);
        }
        catch (Exception exception) when (IsOfTheConnection(exception))
        {
            return Delivery.Unsure($"The connection to the mail server broke while it had the message: {exception.GetType().Name}");
        }

        await Leave(client);
        return Delivery.Done;
    }

    /// <summary>The message has been taken: whatever goes wrong from here on must not make it be sent again.</summary>
    private static async Task Leave(SmtpClient client)
    {
        using var limit = new CancellationTokenSource(LongestGoodbye);
        try
        {
            await client.DisconnectAsync(quit: true, limit.Token);
        }
        catch (Exception exception) when (IsOfTheConnection(exception))
        {
            // Hung up first.
        }
    }

    private static bool IsOfTheConnection(Exception exception) =>
        exception is IOException or ProtocolException or CommandException or ServiceNotConnectedException or System.Net.Sockets.SocketException or OperationCanceledException or TimeoutException;
}
