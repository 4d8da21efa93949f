using System.Net.Mail;

namespace EmployerConnect.Web.Email;

/// <summary>From <c>Email:From</c>, <c>Email:FromName</c> and <c>Email:Organizer</c> (where answers to invitations go; the sender unless set).</summary>
public sealed record EmailOptions(string From, string FromName, string Organizer)
{
    private const string Invented = "hub@employerconnect.example";

    public static EmailOptions Read(IConfiguration configuration)
    {
        var from = Address(configuration, "From", Invented);
        return new EmailOptions(from, configuration["Email:FromName"] ?? "EmployerConnect", Address(configuration, "Organizer", from));
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
