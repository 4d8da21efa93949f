using EmployerConnect.Web.Email;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using MimeKit;

namespace EmployerConnect.Web.Features.Replies;

/// <summary>
/// Reads answers from a mailbox, for those without a mail service that posts them. A mail is marked as read once it has been
/// looked at, not before: whoever is interrupted reads it again, which is harmless.
/// </summary>
public sealed class ReplyMailbox(MailboxOptions options, ReplyReader reader, MailRefusals refusals)
{
    private const uint LargestMail = 2 * 1024 * 1024;
    private const int MostAtOnce = 200;

    /// <summary>Returns how many mails it has looked at.</summary>
    public async Task<int> ReadNew(CancellationToken cancellation)
    {
        using var client = new ImapClient();
        await client.ConnectAsync(options.Host, options.Port, options.Security, cancellation);
        await client.AuthenticateAsync(options.User, options.Password, cancellation);
        var inbox = client.Inbox;
        await inbox.OpenAsync(FolderAccess.ReadWrite, cancellation);
        var unread = (await inbox.SearchAsync(SearchQuery.NotSeen, cancellation)).Take(MostAtOnce).ToList();
        var sizes = unread.Count == 0 ? [] : await inbox.FetchAsync(unread, MessageSummaryItems.UniqueId | MessageSummaryItems.Size, cancellation);
        foreach (var summary in sizes)
        {
            if (summary.Size > LargestMail)
            {
                await refusals.Note(MailDoor.Mailbox, "The mail is too large for an answer");
            }
            else
            {
                await Look(inbox, summary.UniqueId, cancellation);
            }

            await inbox.AddFlagsAsync(summary.UniqueId, MessageFlags.Seen, silent: true, cancellation);
        }

        await client.DisconnectAsync(quit: true, cancellation);
        return sizes.Count;
    }

    private async Task Look(IMailFolder inbox, UniqueId id, CancellationToken cancellation)
    {
        try
        {
            using var mime = await inbox.GetMessageAsync(id, cancellation);
            await reader.Read(IncomingMail.Of(mime, [], ServersOpinion.Of(mime, options.AuthenticationServer)), MailDoor.Mailbox);
        }
        catch (Exception exception) when (exception is FormatException or ParseException)
        {
            await refusals.Note(MailDoor.Mailbox, "The mail cannot be read");
        }
    }
}
