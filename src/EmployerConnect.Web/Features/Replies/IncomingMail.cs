using System.Text.RegularExpressions;
using MimeKit;

namespace EmployerConnect.Web.Features.Replies;

/// <summary>What the mail service or mail server found out about where a mail comes from.</summary>
public enum SenderCheck
{
    /// <summary>Nothing was said.</summary>
    Unchecked,

    /// <summary>DKIM or SPF vouches for the sender's own domain.</summary>
    Passed,

    /// <summary>Checked, and it did not come from there.</summary>
    Failed,
}

/// <summary>A mail that came to the address for answers, as far as it matters.</summary>
/// <param name="Recipients">Addresses, also those of the envelope.</param>
/// <param name="Calendars">The text of each calendar part.</param>
public sealed partial record IncomingMail(IReadOnlyList<string> Recipients, string? Author, IReadOnlyList<string> Calendars, SenderCheck Check)
{
    public static IncomingMail Of(MimeMessage mime, IEnumerable<string> envelope, SenderCheck check)
    {
        IEnumerable<string> headers = mime.To.Mailboxes.Concat(mime.Cc.Mailboxes).Select(mailbox => mailbox.Address)
            .Concat(mime.Headers.Where(header => header.Field is "Delivered-To" or "X-Original-To").Select(header => header.Value.Trim()));
        var calendars = mime.BodyParts.OfType<MimePart>().Where(IsCalendar).Select(Text).Distinct();
        return new IncomingMail([.. envelope.Concat(headers)], mime.From.Mailboxes.FirstOrDefault()?.Address, [.. calendars], check);
    }

    /// <summary>
    /// SendGrid gives DKIM as "{@example.org : pass}" and SPF as one word. A pass counts for the sender's own domain
    /// alone: anybody can sign with a domain of their own.
    /// </summary>
    public static SenderCheck CheckOf(string? from, string? dkim, string? spf, string? envelopeFrom)
    {
        var domain = DomainOf(from);
        var signed = Signature().Matches(dkim ?? "").Select(match => (Domain: match.Groups[1].Value, Word: match.Groups[2].Value)).ToList();
        var word = (spf ?? "").Trim().ToLowerInvariant();
        if (domain is not null && (signed.Exists(one => one.Word == "pass" && IsOf(domain, one.Domain)) || (word == "pass" && IsOf(domain, DomainOf(envelopeFrom) ?? ""))))
        {
            return SenderCheck.Passed;
        }

        return signed.Exists(one => one.Word == "fail") || word is "fail" or "softfail" ? SenderCheck.Failed : SenderCheck.Unchecked;
    }

    public static bool IsCalendar(string? mimeType, string? fileName) =>
        mimeType?.ToLowerInvariant() is "text/calendar" or "application/ics" || fileName?.EndsWith(".ics", StringComparison.OrdinalIgnoreCase) == true;

    private static bool IsCalendar(MimePart part) => IsCalendar(part.ContentType.MimeType, part.FileName);

    private static string Text(MimePart part)
    {
        if (part is TextPart text)
        {
            return text.Text;
        }

        using var content = new MemoryStream();
        part.Content?.DecodeTo(content);
        return System.Text.Encoding.UTF8.GetString(content.ToArray());
    }

    private static string? DomainOf(string? address) =>
        address is not null && MailboxAddress.TryParse(address, out var mailbox) && mailbox.Address.LastIndexOf('@') is >= 0 and var at ? mailbox.Address[(at + 1)..].ToLowerInvariant() : null;

    private static bool IsOf(string domain, string other) =>
        other.Length > 0 && (domain == other || domain.EndsWith("." + other, StringComparison.Ordinal) || other.EndsWith("." + domain, StringComparison.Ordinal));

    [GeneratedRegex(@"@?([a-z0-9.-]{1,253})\s*:\s*([a-z]{1,12})", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Signature();
}
