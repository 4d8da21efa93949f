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

    public static string Colour(OfferState state) => state switch
    {
        OfferState.Published => "green",
        OfferState.Paused => "yellow",
        _ => "grey",
    };
}
