using EmployerConnect.Matching.Geography;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Matching;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.OfferSearches;

/// <summary>Finds published offers that have a day to come.</summary>
public sealed class OfferFinder(Database.Database database, MatchingIndex index, TimeProvider time)
{
    // How far a place may lie from where a visitor is told that it is: a wide post town.
    private const int BlurMiles = 25;

    private static readonly int[] Wider = [5, 10, 15, 20, 30, 50, OfferSearchFormCheck.WidestMiles];

    public async Task<FoundOffers> Find(OfferQuery query, bool isMember, int page)
    {
        var skip = (page - 1) * OfferSearch.PageSize;
        if (query.IsPlain)
        {
            return await database.Read(async work => new FoundOffers(
                await Shown(work, await work.Query<FoundOffer>(OfferSearchSql.Page, Values(query, isMember, null, skip)), isMember),
                await work.Value<int>(OfferSearchSql.Count, Values(query, isMember, null))));
        }

        var rules = await index.Current();
        return await database.Read(async work =>
        {
            var found = await InReach(work, query, isMember, rules);
            var shown = (await FitOrder.Sorted(work, query, found, rules)).Skip(skip).Take(OfferSearch.PageSize).ToList();
            return new FoundOffers(await Rows(work, shown, isMember), found.Count);
        });
    }

    /// <summary>All that a search finds, in the plain order.</summary>
    public async Task<IReadOnlyList<Guid>> All(OfferQuery query, bool isMember)
    {
        var rules = await index.Current();
        return await database.Read(async work => (await InReach(work, query, isMember, rules)).ConvertAll(offer => offer.Id));
    }

    /// <summary>Some offers as a list shows them, in the order of the ids.</summary>
    public Task<IReadOnlyList<FoundOffer>> Some(IReadOnlyList<Guid> ids, bool isMember) =>
        database.Read(work => Rows(work, [.. ids.Select(id => new OfferCandidate { Id = id })], isMember));

    /// <summary>The next radius in miles that finds any, and how many; null where none does, or the search has no place.</summary>
    public async Task<(int Miles, int Count)?> Widened(OfferQuery query, bool isMember)
    {
        if (query.Around is null)
        {
            return null;
        }

        var rules = await index.Current();
        var widest = query with { RadiusMiles = OfferSearchFormCheck.WidestMiles };
        var found = await database.Read(work => InReach(work, widest, isMember, rules));
        foreach (var miles in Wider.Where(miles => miles > query.RadiusMiles))
        {
            var wider = query with { RadiusMiles = miles };
            if (found.Count(offer => wider.IsInReach(offer.Deliveries, offer.Metres, offer.RadiusMiles, offer.Spot?.UncertaintyMetres ?? 0)) is > 0 and var count)
            {
                return (miles, count);
            }
        }

        return null;
    }

    private async Task<List<OfferCandidate>> InReach(Work work, OfferQuery query, bool isMember, MatchingSnapshot rules)
    {
        var box = query.Around is { } around ? GeoBox.Around(around.Point, query.RadiusMiles + (isMember ? 0 : BlurMiles)) : (GeoBox?)null;
        var candidates = await work.Query<OfferCandidate>(OfferSearchSql.Candidates, Values(query, isMember, box));
        await ShownSpots.Put(work, candidates, isMember);
        var near = candidates.Where(offer => IsInReach(offer, query, rules.Barriers)).ToList();
        return query.HasDates ? await WithDays(work, near, query) : near;
    }

    private static bool IsInReach(OfferCandidate offer, OfferQuery query, Barriers barriers)
    {
        if (query.Around is { } around && offer.Spot is { } spot)
        {
            var radius = Distance.RadiusMetres(query.RadiusMiles);
            // A way round a barrier is never shorter than the straight line, and costs more to find.
            var straight = Distance.WholeMetres(Distance.Metres(around.Point, spot.Point));
            var metres = straight > radius ? straight : Distance.WholeMetres(barriers.Between(around.Point, spot.Point).Metres);
            (offer.Metres, offer.IsFar) = (metres, metres > radius);
        }

        return query.IsInReach(offer.Deliveries, offer.Metres, offer.RadiusMiles, offer.Spot?.UncertaintyMetres ?? 0);
    }

    /// <summary>The database knows windows that touch the days; whether one of them is a day of the window's week is seen here.</summary>
    private async Task<List<OfferCandidate>> WithDays(Work work, List<OfferCandidate> offers, OfferQuery query)
    {
        var today = LondonTime.Today(time);
        var fitting = new HashSet<Guid>();
        foreach (var ids in offers.Select(offer => offer.Id).Chunk(TermsWindows.IdsAtOnce))
        {
            var windows = await work.Query<WindowRow>(OfferSearchSql.Windows, new { ids, from = From(query), to = To(query) });
            fitting.UnionWith(windows.Where(window => query.HasDay(window.FromDate, window.ToDate, window.Days, today)).Select(window => window.OwnerId));
        }

        return offers.FindAll(offer => fitting.Contains(offer.Id));
    }

    private static async Task<IReadOnlyList<FoundOffer>> Rows(Work work, List<OfferCandidate> offers, bool isMember)
    {
        var ids = offers.Select(offer => offer.Id).DefaultIfEmpty().ToArray();
        var rows = (await Shown(work, await work.Query<FoundOffer>(OfferSearchSql.Some, new { ids }), isMember)).ToDictionary(row => row.Id);
        foreach (var offer in offers.Where(offer => rows.ContainsKey(offer.Id)))
        {
            (rows[offer.Id].Metres, rows[offer.Id].IsFar) = (offer.Metres, offer.IsFar);
        }

        return [.. offers.Where(offer => rows.ContainsKey(offer.Id)).Select(offer => rows[offer.Id])];
    }

    private static async Task<IReadOnlyList<FoundOffer>> Shown(Work work, IReadOnlyList<FoundOffer> rows, bool isMember)
    {
        await ShownSpots.Put(work, rows, isMember);
        foreach (var row in rows)
        {
            row.IsForMember = isMember;
        }

        return rows;
    }

    private DateOnly From(OfferQuery query) => query.FromDate is { } from && from > LondonTime.Today(time) ? from : LondonTime.Today(time);

    private static DateOnly To(OfferQuery query) => query.ToDate ?? DateOnly.MaxValue;

    private object Values(OfferQuery query, bool isMember, GeoBox? box, int skip = 0) => new
    {
        activities = query.Activities,
        sectors = query.Sectors,
        subjects = query.Subjects,
        years = query.Years,
        deliveries = query.Deliveries,
        pattern = query.Words is { } words ? LikeText.Anywhere(words) : null,
        isMember,
        from = From(query),
        to = To(query),
        south = box?.South,
        north = box?.North,
        west = box?.West,
        east = box?.East,
        skip,
        take = OfferSearch.PageSize,
    };
}
