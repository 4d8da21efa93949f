using System.Globalization;

namespace EmployerConnect.Web.Features.Reminders;

/// <summary>
/// How patient the site is, from <c>Patience:ProposalNudge</c> and <c>Patience:ProposalRelease</c> (working days),
/// <c>Patience:OfferCheck</c> and <c>Patience:OfferPause</c> (days).
/// </summary>
/// <param name="ProposalNudge">Working days without an answer after which a proposal's receivers are reminded.</param>
/// <param name="ProposalRelease">Working days after which its place is free again.</param>
/// <param name="OfferCheck">Days after which an employer is asked whether an offer still stands.</param>
/// <param name="OfferPause">Days from that question to the pause.</param>
public sealed record ReminderOptions(int ProposalNudge, int ProposalRelease, int OfferCheck, int OfferPause)
{
    public static readonly ReminderOptions Usual = new(5, 10, 90, 14);

    private const int Most = 365;

    public static ReminderOptions Read(IConfiguration configuration)
    {
        var read = new ReminderOptions(
            Number(configuration, "ProposalNudge", Usual.ProposalNudge),
            Number(configuration, "ProposalRelease", Usual.ProposalRelease),
            Number(configuration, "OfferCheck", Usual.OfferCheck),
            Number(configuration, "OfferPause", Usual.OfferPause));
        return read.ProposalNudge < read.ProposalRelease
            ? read
            : throw new InvalidOperationException("Patience__ProposalNudge must be less than Patience__ProposalRelease.");
    }

    private static int Number(IConfiguration configuration, string name, int usual)
    {
        var text = configuration[$"Patience:{name}"];
        return string.IsNullOrWhiteSpace(text) ? usual
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= Most ? number
            : throw new InvalidOperationException($"Patience__{name} is '{text}': it must be a number of days from 1 to {Most}.");
    }
}
