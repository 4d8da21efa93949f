using System.Text.Json;
using EmployerConnect.Web.Outbox;
using MimeKit;

namespace EmployerConnect.Web.Email;

/// <summary>Hands a mail from the outbox to the sender, under a Message-ID made of the row's own id.</summary>
public sealed class EmailHandler(IEmailSender sender, SuppressionStore suppressions, SiteAddress site) : IOutboxHandler
{
    public const string MailKind = "mail";

    public string Kind => MailKind;

    public async Task<Delivery> Handle(OutboxItem item, CancellationToken cancellation)
    {
        if (Read(item) is not { } message)
        {
            return Delivery.Never("The row holds no mail.");
        }

        if (!MailboxAddress.TryParse(message.ToAddress, out var mailbox) || mailbox.Address != message.ToAddress)
        {
            return Delivery.Never("The person's address is no e-mail address.");
        }

        // Of an invitation the calendar knows the repeat by its UID and SEQUENCE; anything else would be read twice.
        var mayRepeat = message.Calendar is not null;
        if (item.SilentTries > 0 && !mayRepeat)
        {
            return Delivery.Unsure("The last try ended without a word: it may have been sent.");
        }

        if (await suppressions.Stops(message.ToAddress, message.IsTransactional) is { } stop)
        {
            return Delivery.Never(SuppressionWords.NotSent(stop));
        }

        var delivery = await sender.Send(message with { Id = item.Id, MessageId = $"{item.Id}@{site.Host}" }, cancellation);
        return delivery.Kind == DeliveryKind.Unsure && mayRepeat ? Delivery.Later($"{delivery.Reason}. It may have arrived; the repeat has the same UID and SEQUENCE.") : delivery;
    }

    private static EmailMessage? Read(OutboxItem item)
    {
        try
        {
            return JsonSerializer.Deserialize<EmailMessage>(item.Body, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
