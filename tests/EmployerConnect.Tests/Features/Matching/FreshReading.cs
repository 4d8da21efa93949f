using System.Globalization;
using EmployerConnect.Matching.Ranking;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Matching;
using EmployerConnect.Web.Features.Shapes;

namespace EmployerConnect.Tests.Features.Matching;

/// <summary>What the ranking would say if everything were read now and ranked plainly, beside what a snapshot says.</summary>
internal static class FreshReading
{
    private const int All = 1_000;

    /// <summary>Each request with its ranked offers and near misses, all terms told, from a snapshot.</summary>
    public static string Of(MatchingSnapshot snapshot) => Text(snapshot.Requests.Values, request => (
        snapshot.Offers.OffersFor(request, All, snapshot.NotBefore), snapshot.Offers.NearMisses(request, All, snapshot.NotBefore, 2)));

    /// <summary>The same from the database, without index or snapshot.</summary>
    public static async Task<string> Of(Dialect dialect, DateOnly today)
    {
        await using var connection = await dialect.Open();
        var work = new Work(connection, null, dialect);
        var offers = await OfferTermsReader.All(work, today);
        return Text(await RequestTermsReader.All(work, today), request => (
            Ranker.OffersFor(request, offers, All, today.AddDays(1), RankingWeights.Default, CurrentShapes.Own.Barriers),
            Ranker.NearMisses(request, offers, All, today.AddDays(1), 2, CurrentShapes.Own.Barriers)));
    }

    private static string Text(IEnumerable<RequestTerms> requests, Func<RequestTerms, (IReadOnlyList<Suggestion> Fits, IReadOnlyList<NearMiss> Misses)> rank) =>
        string.Join('\n', requests.OrderBy(request => request.Id).Select(request =>
        {
            var (fits, misses) = rank(request);
            var lines = fits.Select(fit => $"  {fit.OfferId} {fit.Score} {fit.Slot} {string.Join(' ', fit.Terms)}")
                .Concat(misses.Select(miss => $"  not {miss.OfferId} {miss.DistanceMetres} {string.Join(' ', miss.Obstacles)}"));
            return string.Create(CultureInfo.InvariantCulture,
                $"{request with { Windows = [], PartnerEmployerIds = new HashSet<Guid>() }} {string.Join(' ', request.Windows)} {string.Join(' ', request.PartnerEmployerIds)}\n{string.Join('\n', lines)}");
        }));
}
