using System.Text.Json;
using EmployerConnect.Web.Outbox;

namespace EmployerConnect.Web.Email;

/// <summary>Hands a mail from the outbox to the sender, under a Message-ID made of the row's own id.</summary>
public sealed class EmailHandler(IEmailSender sender, SiteAddress site) : IOutboxHandler
{
    public const string MailKind = "mail";

    public string Kind => MailKind;

    public async Task<Delivery> Handle(OutboxItem item, CancellationToken cancellation)
    {
        EmailMessage? message;
        try
        {
            message = JsonSerializer.Deserialize<EmailMessage>(item.Body, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            message = null;
        }

        return message is null
            ? Delivery.Never("The row holds no mail.")
            : await sender.Send(message with { Id = item.Id, MessageId = $"{item.Id}@{site.Host}" }, cancellation);
    }
}
