using System.Text.Json;
using EmployerConnect.Web.Email;

namespace EmployerConnect.Web.Features.MailEvents;

/// <summary>One report of SendGrid's Event Webhook about one mail of this site.</summary>
public sealed record MailEvent(string EventId, Guid MailId, string Kind, DateTime OccurredAt, string? Email, string? Reason)
{
    private const int LongestEventId = 100;

    /// <summary>Null for what this site has no use for: clicks, or another system's mail; false where the entry cannot be read at all.</summary>
    public static bool TryRead(JsonElement entry, out MailEvent? report)
    {
        report = null;
        if (entry.ValueKind != JsonValueKind.Object || Text(entry, "event") is not { Length: > 0 and <= 20 } kind
            || Text(entry, "sg_event_id") is not { Length: > 0 and <= LongestEventId } eventId || Time(entry) is not { } occurredAt)
        {
            return false;
        }

        if (Guid.TryParse(Text(entry, "outbox"), out var mailId))
        {
            // "blocked" is a refusal of this mail for now, not of the address.
            var whole = kind == "bounce" && Text(entry, "type") == "blocked" ? "blocked" : kind;
            report = new MailEvent(eventId, mailId, whole, occurredAt, Text(entry, "email"), Text(entry, "reason") ?? Text(entry, "response"));
        }

        return true;
    }

    public MailFate? Fate => Kind switch
    {
        "processed" => MailFate.Processed,
        "deferred" => MailFate.Deferred,
        "delivered" => MailFate.Delivered,
        "dropped" or "blocked" => MailFate.Dropped,
        "bounce" => MailFate.Bounced,
        "spamreport" => MailFate.Reported,
        _ => null,
    };

    public SuppressionReason? Suppresses => Kind switch
    {
        "bounce" => SuppressionReason.Bounced,
        "spamreport" => SuppressionReason.Reported,
        "unsubscribe" or "group_unsubscribe" => SuppressionReason.Unsubscribed,
        _ => null,
    };

    private static string? Text(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static DateTime? Time(JsonElement entry) =>
        entry.TryGetProperty("timestamp", out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var seconds)
        && seconds >= 0 && seconds < DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime
            : null;
}
