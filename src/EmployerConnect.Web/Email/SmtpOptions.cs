using System.Globalization;
using MailKit.Security;

namespace EmployerConnect.Web.Email;

/// <summary>From <c>Smtp:Host</c>, <c>Smtp:Port</c>, <c>Smtp:Security</c> (StartTls, Tls or None), <c>Smtp:User</c> and <c>Smtp:Password</c>.</summary>
public sealed record SmtpOptions(string Host, int Port, SecureSocketOptions Security, string? User, string? Password)
{
    private const int Submission = 587;

    public static SmtpOptions Read(IConfiguration configuration)
    {
        if (string.IsNullOrWhiteSpace(configuration["Smtp:Host"]))
        {
            throw new InvalidOperationException("Smtp__Host is empty: give the name of the mail server, or set Email__Sender to File to write mail into a folder.");
        }

        if (string.IsNullOrWhiteSpace(configuration["Email:From"]))
        {
            throw new InvalidOperationException("Email__From is empty: a mail server takes mail only from an address that it knows to be yours.");
        }

        var security = configuration["Smtp:Security"] switch
        {
            null or "" or "StartTls" => SecureSocketOptions.StartTls,
            "Tls" => SecureSocketOptions.SslOnConnect,
            "None" => SecureSocketOptions.None,
            var other => throw new InvalidOperationException($"Smtp__Security is '{other}': it must be StartTls, Tls or None."),
        };
        return new SmtpOptions(configuration["Smtp:Host"]!, ReadPort(configuration["Smtp:Port"]), security, configuration["Smtp:User"], configuration["Smtp:Password"]);
    }

    private static int ReadPort(string? text) =>
        string.IsNullOrWhiteSpace(text) ? Submission
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= ushort.MaxValue ? port
        : throw new InvalidOperationException($"Smtp__Port is '{text}': it must be a number from 1 to {ushort.MaxValue}.");
}
