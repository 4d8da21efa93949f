using EmployerConnect.Web.Database;

namespace EmployerConnect.Web.Features.Plans;

/// <summary>Offers and requests by id, with what a page says of them; those that have been withdrawn keep their names.</summary>
public sealed class PlanNames
{
    private const int IdsAtOnce = 1_000;

    private readonly Dictionary<Guid, NameRow> _offers = [];
    private readonly Dictionary<Guid, NameRow> _requests = [];

    private PlanNames()
    {
    }

    public NameRow Offer(Guid id) => _offers[id];

    public NameRow Request(Guid id) => _requests[id];

    public static async Task<PlanNames> Read(Work work, IEnumerable<Guid> offerIds, IEnumerable<Guid> requestIds)
    {
        var names = new PlanNames();
        foreach (var ids in offerIds.Distinct().Chunk(IdsAtOnce))
        {
            Keep(names._offers, await work.Query<NameRow>(PlanDemandSql.OfferNames, new { ids }));
        }

        foreach (var ids in requestIds.Distinct().Chunk(IdsAtOnce))
        {
            Keep(names._requests, await work.Query<NameRow>(PlanDemandSql.RequestNames, new { ids }));
        }

        return names;
    }

    private static void Keep(Dictionary<Guid, NameRow> names, IReadOnlyList<NameRow> rows)
    {
        foreach (var row in rows)
        {
            names[row.Id] = row;
        }
    }
}
