using EmployerConnect.Web.Features.Reach;
using EmployerConnect.Web.Features.Shared.Forms;
using EmployerConnect.Web.Features.Shared.Reading;

namespace EmployerConnect.Web.Features.Offers;

public sealed record OfferFormPage
{
    public const string FormId = "offer";

    /// <summary>Where the form posts to.</summary>
    public required string Action { get; init; }

    /// <summary>Empty where there is nothing to choose.</summary>
    public IReadOnlyList<Choice> Employers { get; init; } = [];

    /// <summary>Towns to choose from; empty where the postcode is known or has not been looked for.</summary>
    public IReadOnlyList<Choice> Towns { get; init; } = [];

    /// <summary>How well the place that stands is known, in words.</summary>
    public string? PlaceNote { get; init; }

    /// <summary>How many schools it reaches as it stands; null where that cannot be counted.</summary>
    public SchoolsInReach? Reach { get; init; }

    public StaleEdit? Stale { get; init; }
}
