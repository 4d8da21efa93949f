using System.Net.Mail;

namespace EmployerConnect.Web.Email;

/// <summary>From <c>Email:From</c>, <c>Email:FromName</c>, <c>Email:Organizer</c> (where answers to invitations go; the sender unless set) and <c>Email:ReplyAddress</c>.</summary>
public sealed record EmailOptions(string From, string FromName, string Organizer)
{
    /// <summary>An address whose mail this site reads, so that answers to invitations count: each person gets it with a secret of their own.</summary>
    public string? ReplyAddress { get; init; }

    private const string Invented = "hub@employerconnect.example";

    public static EmailOptions Read(IConfiguration configuration)
    {
        var from = Address(configuration, "From", Invented);
        return new EmailOptions(from, configuration["Email:FromName"] ?? "EmployerConnect", Address(configuration, "Organizer", from))
        {
            ReplyAddress = string.IsNullOrWhiteSpace(configuration["Email:ReplyAddress"]) ? null : Address(configuration, "ReplyAddress", from),
        };
    }

    private static string Address(IConfiguration configuration, string name, string otherwise)
    {
        var text = configuration[$"Email:{name}"];
        if (string.IsNullOrWhiteSpace(text))
        {
            return otherwise;
        }

        return MailAddress.TryCreate(text, out var address) && address.Address == text
            ? text
            : throw new InvalidOperationException($"Email__{name} is '{text}': it must be a plain e-mail address.");
    }
}
