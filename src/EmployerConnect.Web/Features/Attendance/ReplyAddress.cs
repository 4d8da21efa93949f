using EmployerConnect.Web.Database;
using EmployerConnect.Web.Email;

namespace EmployerConnect.Web.Features.Attendance;

/// <summary>
/// Where the answers of one person to one event come to: <c>reply+TOKEN@…</c>, made of the setting <c>Email:ReplyAddress</c>.
/// It is the ORGANIZER of what they are sent, and so must stay the same for life. The token is made of the site's own secret,
/// the UID and the person, so that it can be written again although only its hash is stored.
/// </summary>
public sealed class ReplyAddress(string? address)
{
    private const string Purpose = "ReplyToken";
    private const int TokenLength = SiteTokens.Length;

    /// <summary>Without it invitations name the setting Email:Organizer, and answers are for people to read.</summary>
    public bool IsSetUp => address is not null;

    public static Task<string> TokenFor(Work work, string uid, Guid personId, DateTime now) => SiteTokens.Of(work, Purpose, $"{uid}\n{personId}", now);

    public string With(string token)
    {
        var at = address!.IndexOf('@', StringComparison.Ordinal);
        return $"{address[..at]}+{token}{address[at..]}";
    }

    /// <summary>The token of an address that is one of ours; null for any other.</summary>
    public string? TokenOf(string? recipient)
    {
        if (address is null || recipient is null)
        {
            return null;
        }

        var at = address.IndexOf('@', StringComparison.Ordinal);
        var (before, after) = ($"{address[..at]}+", address[at..]);
        var isOurs = recipient.Length == before.Length + TokenLength + after.Length
            && recipient.StartsWith(before, StringComparison.OrdinalIgnoreCase) && recipient.EndsWith(after, StringComparison.OrdinalIgnoreCase);
        return isOurs ? recipient.Substring(before.Length, TokenLength).ToLowerInvariant() : null;
    }
}
