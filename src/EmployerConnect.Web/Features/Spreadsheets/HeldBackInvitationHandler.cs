using System.Text.Json;
using EmployerConnect.Web.Features.Invitations;
using EmployerConnect.Web.Outbox;

namespace EmployerConnect.Web.Features.Spreadsheets;

/// <summary>Mails an invitation that a spreadsheet brought: once, and only while it is open.</summary>
public sealed class HeldBackInvitationHandler(InvitationStore invitations) : IOutboxHandler
{
    public string Kind => HeldBackInvitation.Kind;

    public async Task<Delivery> Handle(OutboxItem item, CancellationToken cancellation)
    {
        var held = JsonSerializer.Deserialize<HeldBackInvitation>(item.Body, JsonSerializerOptions.Web)!;
        await invitations.SendHeldBack(held.InvitationId, SheetMail.Occasion(held.SpreadsheetId), item.MailingId);
        return Delivery.Done;
    }
}
