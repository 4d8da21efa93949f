using MimeKit;
using MimeKit.Cryptography;

namespace EmployerConnect.Web.Features.Replies;

/// <summary>
/// What the mailbox's own server has written into a mail about its sender (Authentication-Results, RFC 8601). Anybody can write such
/// a header: only the topmost one that bears the name of that server counts.
/// </summary>
internal static class ServersOpinion
{
    public static SenderCheck Of(MimeMessage mime, string? server)
    {
        foreach (var header in mime.Headers.Where(header => server is not null && header.Id == HeaderId.AuthenticationResults))
        {
            if (AuthenticationResults.TryParse(header.RawValue, out var found) && string.Equals(found.AuthenticationServiceIdentifier, server, StringComparison.OrdinalIgnoreCase))
            {
                return Of(found, mime.From.Mailboxes.FirstOrDefault()?.Address);
            }
        }

        return SenderCheck.Unchecked;
    }

    private static SenderCheck Of(AuthenticationResults found, string? from)
    {
        var signed = found.Results.Where(one => Is(one, "dkim")).Select(one => $"@{Property(one, "d") ?? DomainOf(Property(one, "i"))} : {one.Result}");
        var envelope = found.Results.FirstOrDefault(one => Is(one, "spf"));
        var mailFrom = envelope is null ? null : Property(envelope, "mailfrom");
        return IncomingMail.CheckOf(from, string.Join(' ', signed), envelope?.Result, mailFrom?.Contains('@', StringComparison.Ordinal) == false ? $"postmaster@{mailFrom}" : mailFrom);
    }

    private static bool Is(AuthenticationMethodResult one, string method) => string.Equals(one.Method, method, StringComparison.OrdinalIgnoreCase);

    private static string? Property(AuthenticationMethodResult one, string name) =>
        one.Properties.FirstOrDefault(property => string.Equals(property.Property, name, StringComparison.OrdinalIgnoreCase))?.Value;

    private static string? DomainOf(string? identity) => identity?[(identity.LastIndexOf('@') + 1)..];
}
