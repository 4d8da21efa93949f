using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Offers;

internal static class OfferWords
{
    public static string State(OfferState state) => state switch
    {
        OfferState.Published => "Published",
        OfferState.Paused => "Paused",
        OfferState.Withdrawn => "Withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a state of an offer."),
    };

    public static IReadOnlyList<NoticeFact> Facts(Offer offer) =>
    [
        new("What", $"{offer.Title} ({FieldWords.InSentence(FieldWords.Name(offer.Activity))})"),
        new("Who", FieldWords.Years(offer.YearGroups)),
        new("When", offer.Windows.Count == 0 ? "no dates" : $"until {LondonTime.DateWords(offer.Windows.Max(window => window.ToDate))}"),
        new("Sessions left", $"{offer.SessionsLeft} of {offer.SessionsAvailable}"),
        new("Last confirmed", LondonTime.DateWords(offer.LastConfirmedAt)),
    ];

    public static string Colour(OfferState state) => state switch
    {
        OfferState.Published => "green",
        OfferState.Paused => "yellow",
        _ => "grey",
    };
}
