using EmployerConnect.Web.Features.Shared.Forms;

namespace EmployerConnect.Web.Features.OfferSearches;

internal static class OfferSearchWords
{
    /// <summary>The orders to choose from.</summary>
    public static readonly IReadOnlyList<Choice> Orders =
    [
        new(nameof(SearchSort.Distance), "Nearest first"),
        new(nameof(SearchSort.Confirmed), "Last confirmed first"),
    ];
}
