using EmployerConnect.Web.Database;

namespace EmployerConnect.Web.Features.Plans;

/// <summary>Offers and requests by id, with what a page says of them; those that have been withdrawn keep their names.</summary>
public sealed class PlanNames
{
    private const int IdsAtOnce = 1_000;

    private readonly Dictionary<Guid, NameRow> _offers;
    private readonly Dictionary<Guid, NameRow> _requests;

    internal PlanNames(IEnumerable<NameRow> offers, IEnumerable<NameRow> requests) =>
        (_offers, _requests) = (offers.ToDictionary(row => row.Id), requests.ToDictionary(row => row.Id));

    public NameRow Offer(Guid id) => _offers[id];

    public NameRow Request(Guid id) => _requests[id];

    public static async Task<PlanNames> Read(Work work, IEnumerable<Guid> offerIds, IEnumerable<Guid> requestIds)
    {
        return new PlanNames(await Rows(work, PlanDemandSql.OfferNames, offerIds), await Rows(work, PlanDemandSql.RequestNames, requestIds));
    }

    private static async Task<IReadOnlyList<NameRow>> Rows(Work work, string sql, IEnumerable<Guid> all)
    {
        var rows = new List<NameRow>();
        foreach (var ids in all.Distinct().Chunk(IdsAtOnce))
        {
            rows.AddRange(await work.Query<NameRow>(sql, new { ids }));
        }

        return rows;
    }
}
