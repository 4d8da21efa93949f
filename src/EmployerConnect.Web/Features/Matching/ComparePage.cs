using System.Globalization;

namespace EmployerConnect.Web.Features.Matching;

/// <summary>A few offers for one request side by side.</summary>
public sealed record ComparePage(Guid RequestId, string Title, IReadOnlyList<Candidate> Candidates, IReadOnlyDictionary<(Guid OfferId, Guid RequestId), string> Travel)
{
    public const int Fewest = 2;
    public const int Most = 4;

    /// <summary>What is wrong with so many, in words; null where it can be done.</summary>
    public static string? Problem(int chosen) => chosen switch
    {
        < Fewest => "Choose two to four offers to compare",
        > Most => string.Create(CultureInfo.InvariantCulture, $"You chose {chosen} offers. Compare up to four at a time: go back and take some out"),
        _ => null,
    };

    public string TravelOf(Candidate candidate) => Travel.GetValueOrDefault((candidate.Offer.Id, candidate.Request.Id)) ?? "Nobody travels, or a place is unknown";
}
