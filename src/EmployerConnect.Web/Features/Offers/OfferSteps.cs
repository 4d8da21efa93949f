using EmployerConnect.Web.Features.Drafts;

namespace EmployerConnect.Web.Features.Offers;

/// <summary>The pages on which an offer is asked for; the form on one page has them as its sections.</summary>
internal static class OfferSteps
{
    public static readonly DraftJourney Journey = new()
    {
        Kind = DraftKind.Offer,
        Home = "/offers",
        Title = "Publish an offer",
        Noun = "offer",
        Submit = "Publish the offer",
        Done = "Published. Schools can find this offer from now on.",
        Steps =
        [
            Step("what", "What do you offer?", nameof(OfferForm.Activity), nameof(OfferForm.Title), nameof(OfferForm.Description)),
            Step("who", "Who is it for?", nameof(OfferForm.YearGroups), nameof(OfferForm.Sectors), nameof(OfferForm.Subjects)),
            Step("when", "When can you?", nameof(OfferForm.Windows), nameof(OfferForm.DurationMinutes)),
            Step("where", "Where, and how far do you go?", nameof(OfferForm.Deliveries), nameof(OfferForm.Postcode), nameof(OfferForm.Town), nameof(OfferForm.RadiusMiles)),
            Step("limits", "How many?", nameof(OfferForm.SessionsAvailable), nameof(OfferForm.GroupMinimum), nameof(OfferForm.GroupMaximum), nameof(OfferForm.Languages), nameof(OfferForm.Accessibility)),
            Step("purpose", "What makes it count?", nameof(OfferForm.Purpose), nameof(OfferForm.Outcomes), nameof(OfferForm.TwoWay), nameof(OfferForm.Reflection), nameof(OfferForm.Benchmarks)),
            Step("safeguarding", "Who is with the pupils?", nameof(OfferForm.Supervision), nameof(OfferForm.Frequency)),
        ],
    };

    private static FormStep Step(string slug, string title, params string[] fields) => new(slug, title, $"/Features/Offers/Steps/_{char.ToUpperInvariant(slug[0])}{slug[1..]}.cshtml", fields);
}
