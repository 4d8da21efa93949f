using System.Text.Json;
using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Shared.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.MailEvents;

/// <summary>SendGrid's Event Webhook. Whoever signs is SendGrid; what it signs is answered with 2xx even where it is no use, for it would come again for a day.</summary>
[AllowAnonymous]
#pragma warning disable S4502 // Posted by a program without cookies: the signature stands for the token.
[IgnoreAntiforgeryToken]
#pragma warning restore S4502
public sealed class MailEventsController(MailEventStore events, SendGridSignature signature, MailRefusals refusals) : Controller
{
    // SendGrid posts at most 768 KB.
    private const int LongestBody = 2 * 1024 * 1024;

    [HttpPost("/mail/events")]
    public async Task<IActionResult> Take(
        [FromHeader(Name = "X-Twilio-Email-Event-Webhook-Signature")] string? signatureSent, [FromHeader(Name = "X-Twilio-Email-Event-Webhook-Timestamp")] string? sentAt)
    {
        if (!signature.IsSetUp)
        {
            return NotFound();
        }

        if (await BodyReader.Read(Request, LongestBody, HttpContext.RequestAborted) is not { } body)
        {
            await refusals.Note(MailDoor.Webhook, "The body is too large");
            return StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        if (!signature.Signs(signatureSent, sentAt, body))
        {
            await refusals.Note(MailDoor.Webhook, "The signature is missing or wrong");
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        await events.Take(await Read(body));
        return NoContent();
    }

    private async Task<IReadOnlyList<MailEvent>> Read(byte[] body)
    {
        var found = new List<MailEvent>();
        var isClean = true;
        try
        {
            using var document = JsonDocument.Parse(body);
            isClean = document.RootElement.ValueKind == JsonValueKind.Array;
            foreach (var entry in isClean ? document.RootElement.EnumerateArray() : default)
            {
                isClean &= MailEvent.TryRead(entry, out var report);
                if (report is not null)
                {
                    found.Add(report);
                }
            }
        }
        catch (JsonException)
        {
            isClean = false;
        }

        if (!isClean)
        {
            await refusals.Note(MailDoor.Webhook, "A signed report could not be read");
        }

        return found;
    }
}
