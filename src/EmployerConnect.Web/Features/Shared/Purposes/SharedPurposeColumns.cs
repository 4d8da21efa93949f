namespace EmployerConnect.Web.Features.Shared.Purposes;

/// <summary>The columns of a match's row that say what it is for: the request's, and the offer's beside them.</summary>
public abstract class SharedPurposeColumns
{
    public required string Purpose { get; init; }

    public required string Outcomes { get; init; }

    public string? TwoWay { get; init; }

    public string? Reflection { get; init; }

    public string? OfferPurpose { get; init; }

    public string? OfferOutcomes { get; init; }

    public string? OfferTwoWay { get; init; }

    public string? OfferReflection { get; init; }

    public IReadOnlyList<SharedSentence> SharedPurpose => SharedSentence.Of(
        new Meaning(Purpose, Outcomes, TwoWay, Reflection), new Meaning(OfferPurpose, OfferOutcomes, OfferTwoWay, OfferReflection));
}
