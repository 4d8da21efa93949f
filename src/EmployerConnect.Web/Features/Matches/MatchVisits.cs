using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Offers;

namespace EmployerConnect.Web.Features.Matches;

/// <summary>
/// The session of an offer that a live match holds: one of its own, or one that the matches of a visit share. The count of
/// a visit is locked by its own UPDATE, so of two matches that come or go at once one is the first or the last.
/// </summary>
internal static class MatchVisits
{
    public static async Task<Guid> Open(Work work, Guid offerId, DateTime now)
    {
        var id = Guid.CreateVersion7();
        await work.Execute(MatchVisitSql.Open, new { id, offerId, now });
        return id;
    }

    /// <summary>False where the offer has no session left.</summary>
    public static async Task<bool> Hold(Work work, Match match, DateTime now)
    {
        if (match.VisitId is not { } id)
        {
            return await OfferStore.Hold(work, match.OfferId, now);
        }

        if (!await work.ExecuteOne(MatchVisitSql.Join, new { id, offerId = match.OfferId }))
        {
            return false;
        }

        if (await Held(work, id) > 1 || await OfferStore.Hold(work, match.OfferId, now))
        {
            return true;
        }

        return !await work.ExecuteOne(MatchVisitSql.Leave, new { id, offerId = match.OfferId })
            ? throw new InvalidOperationException($"Visit {id} was joined and counts nobody.")
            : false;
    }

    /// <summary>False where nothing was held.</summary>
    public static async Task<bool> Release(Work work, Match match, DateTime now)
    {
        if (match.VisitId is not { } id)
        {
            return await OfferStore.Release(work, match.OfferId, now);
        }

        return await work.ExecuteOne(MatchVisitSql.Leave, new { id, offerId = match.OfferId })
            && (await Held(work, id) > 0 || await OfferStore.Release(work, match.OfferId, now));
    }

    private static Task<int> Held(Work work, Guid id) => work.Value<int>(MatchVisitSql.Held, new { id });
}
