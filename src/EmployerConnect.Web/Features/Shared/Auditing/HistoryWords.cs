using System.Text;
using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Sessions;

namespace EmployerConnect.Web.Features.Shared.Auditing;

/// <summary>Plain English for what stands in the histories of offers, requests, matches and sessions.</summary>
public static class HistoryWords
{
    private const string Match = "Match";

    /// <summary>Said in the entry of an answer that a co-ordinator recorded for a side.</summary>
    public const string ByTelephone = "by telephone";

    /// <summary>Said in the entry of an offer that was paused because nobody said that it stands.</summary>
    public const string NotConfirmed = "not confirmed";

    /// <summary>Said in the entry of a session that moved with its series.</summary>
    public const string WithAllAfter = "this and all after";

    private static readonly Dictionary<string, string> Known = new()
    {
        ["OfferPublished"] = "Published",
        ["OfferEdited"] = "Changed",
        ["OfferConfirmed"] = "Said to be still right",
        ["OfferPaused"] = "Paused",
        ["OfferResumed"] = "Published again",
        ["OfferWithdrawn"] = "Withdrawn",
        ["OfferReported"] = "Reported to the hub",
        ["RequestPosted"] = "Posted",
        ["RequestEdited"] = "Changed",
        ["RequestPaused"] = "Paused",
        ["RequestResumed"] = "Opened again",
        ["RequestWithdrawn"] = "Withdrawn",
        ["RequestReported"] = "Reported to the hub",
        ["MatchExpired"] = "Ended at its deadline",
        ["SessionBooked"] = "Booked",
        ["SessionBroughtIn"] = "Brought in from a spreadsheet",
        ["SessionJoined"] = "Joined by one more school",
        ["SessionRescheduled"] = "Moved",
        ["SessionCancelled"] = "Cancelled",
        ["SessionDelivered"] = "Held, and who was reached recorded",
        ["SessionCheckChanged"] = "Check that it needs changed with the rules",
        ["ClearanceLapsed"] = "A volunteer’s check does not last until the day",
        ["AttendanceAccepted"] = "Invitation accepted",
        ["AttendanceDeclined"] = "Invitation declined",
        ["AttendanceTentative"] = "Invitation answered with maybe",
        ["VolunteerAdded"] = "Volunteer put on",
        ["VolunteerTakenOff"] = "Volunteer taken off, who cannot come",
    };

    /// <summary>Whoever reports an offer or a request, and how somebody's check stands, is for the hub to know, not for the sides.</summary>
    public static bool IsForTheHub(string action) => action is "OfferReported" or "RequestReported" or "ClearanceLapsed";

    /// <summary>Who looked stands in the audit; a history tells what has changed.</summary>
    public static bool IsReading(string action) => action.EndsWith("Read", StringComparison.Ordinal);

    public static string What(string action) =>
        Known.TryGetValue(action, out var words) ? words
        : action.StartsWith(Match, StringComparison.Ordinal) && Enum.TryParse<MatchEventKind>(action[Match.Length..], out var kind) ? MatchWords.Event(kind)
        : Spelt(action);

    public static string? How(HistoryRow row) => row switch
    {
        { Detail: ByTelephone, ForName: { } side } => $"as said by telephone for {side}",
        { Detail: ByTelephone } => "as said by telephone",
        { Detail: NotConfirmed } => "because nobody said that it is still right",
        { Detail: WithAllAfter } => "with all after it",
        { Action: "SessionCancelled", Detail: { } reason } when Enum.TryParse<CancelReason>(reason, out var read) => $"because {SessionWords.Reason(read)}",
        { Action: "MatchDeclined", Detail: { } reason } when Enum.TryParse<DeclineReason>(reason, out var read) => $"because {MatchWords.Reason(read)}",
        _ => null,
    };

    /// <summary>"SessionShown" as "Session shown".</summary>
    public static string Spelt(string action)
    {
        var words = new StringBuilder(action.Length + 4);
        foreach (var letter in action)
        {
            if (char.IsUpper(letter) && words.Length > 0)
            {
                words.Append(' ').Append(char.ToLowerInvariant(letter));
            }
            else
            {
                words.Append(letter);
            }
        }

        return words.ToString();
    }
}
