using System.Collections.Immutable;
using EmployerConnect.Matching.Geography;
using EmployerConnect.Matching.Ranking;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Shapes;
using EmployerConnect.Web.Features.Shared;
using EmployerConnect.Web.Features.Weights;

namespace EmployerConnect.Web.Features.Matching;

/// <summary>
/// The snapshot that every page ranks from, one for the process. Each use asks the database for changes since, one small
/// statement, so that whatever any process has committed is seen by the next request of every other. Nothing here
/// matters: without it, and on each new day in London, it is read from the database again.
/// </summary>
public sealed class MatchingIndex(Dialect dialect, ShapeCache shapes, TimeProvider time) : IDisposable
{
    // With more changes than this it is quicker to read everything.
    private const int ManyChanges = 2_000;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private MatchingSnapshot? _snapshot;

    /// <summary>What stands in the database now, for any number of threads.</summary>
    public async Task<MatchingSnapshot> Current()
    {
        await using var connection = await dialect.Open();
        var work = new Work(connection, null, dialect);
        var rules = await Rules(work);
        if (Volatile.Read(ref _snapshot) is { } seen && rules.Hold(seen) && (await Missing(work, seen)).Count == 0)
        {
            return seen;
        }

        await _turn.WaitAsync();
        try
        {
            var next = _snapshot is { } last && rules.Hold(last) ? await CaughtUp(work, last) : await Built(work, rules);
            Volatile.Write(ref _snapshot, next);
            return next;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<MatchingRules> Rules(Work work) =>
        new(LondonTime.Today(time), (await RankingWeightsStore.In(work)).Weights, (await ShapeStore.In(work, shapes)).Barriers);

    private async Task<MatchingSnapshot> Built(Work work, MatchingRules rules)
    {
        // The number first: what is committed while the rest is read comes again as a change.
        var next = await work.Value<long>(dialect.Changes.Next);
        var (today, weights, barriers) = rules;
        return new MatchingSnapshot
        {
            Date = today,
            Weights = weights,
            Barriers = barriers,
            Offers = OfferIndex.Build(await OfferTermsReader.All(work, today), weights, today, barriers),
            Requests = (await RequestTermsReader.All(work, today)).ToImmutableDictionary(request => request.Id),
            From = next,
            Applied = [],
        };
    }

    private async Task<MatchingSnapshot> CaughtUp(Work work, MatchingSnapshot last)
    {
        var next = await work.Value<long>(dialect.Changes.Next);
        var changes = await Missing(work, last);
        if (changes.Count > ManyChanges)
        {
            return await Built(work, new MatchingRules(last.Date, last.Weights, last.Barriers));
        }

        if (changes.Count == 0)
        {
            return last;
        }

        return last with
        {
            Offers = await Offers(work, last, changes),
            Requests = await Requests(work, last, changes),
            From = next,
            Applied = last.Applied.Union(changes.Select(change => change.Stamp)).Where(stamp => stamp >= next).ToImmutableHashSet(),
        };
    }

    private async Task<IReadOnlyList<MatchingChange>> Missing(Work work, MatchingSnapshot snapshot)
    {
        var changes = await work.Query<MatchingChange>(dialect.Changes.Since, new { from = snapshot.From });
        return changes.Count == 0 ? changes : [.. changes.Where(change => !snapshot.Applied.Contains(change.Stamp))];
    }

    private static async Task<OfferIndex> Offers(Work work, MatchingSnapshot last, IReadOnlyList<MatchingChange> changes)
    {
        var ids = Subjects(changes, ChangedKind.Offer);
        ids.UnionWith(await OfferTermsReader.IdsOf(work, Subjects(changes, ChangedKind.Employer)));
        var offers = last.Offers;
        foreach (var (row, terms) in await OfferTermsReader.Some(work, last.Date, ids))
        {
            offers = offers.With(terms);
            ids.Remove(row.Id);
        }

        // What is left is no longer published.
        return ids.Aggregate(offers, (index, id) => index.Without(id));
    }

    private static async Task<ImmutableDictionary<Guid, RequestTerms>> Requests(Work work, MatchingSnapshot last, IReadOnlyList<MatchingChange> changes)
    {
        var ids = Subjects(changes, ChangedKind.Request);
        ids.UnionWith(await RequestTermsReader.IdsOf(work, Subjects(changes, ChangedKind.School)));
        var requests = last.Requests.RemoveRange(ids);
        return requests.SetItems((await RequestTermsReader.Some(work, last.Date, ids)).Select(one => KeyValuePair.Create(one.Terms.Id, one.Terms)));
    }

    private static HashSet<Guid> Subjects(IEnumerable<MatchingChange> changes, ChangedKind kind) =>
        [.. changes.Where(change => change.Kind == kind).Select(change => change.SubjectId)];

    /// <summary>What the whole of a snapshot was made with: where one of them is another, everything is read again.</summary>
    private sealed record MatchingRules(DateOnly Date, RankingWeights Weights, Barriers Barriers)
    {
        public bool Hold(MatchingSnapshot snapshot) =>
            snapshot.Date == Date && snapshot.Weights == Weights && ReferenceEquals(snapshot.Barriers, Barriers);
    }
}
