using EmployerConnect.Web.Database;

namespace EmployerConnect.Web.Features.Demo;

/// <summary>Finds the people, organisations and offers of an earlier start again, by their names.</summary>
internal static class DemoRecall
{
    /// <summary>False where somebody has been renamed or erased: such hubs are left as their users made them.</summary>
    public static async Task<bool> Recognise(Work work, IReadOnlyList<DemoHub> hubs)
    {
        var known = await Names(work, DemoSql.Hubs);
        var organisations = await Names(work, DemoSql.Organisations);
        var people = await Names(work, DemoSql.People);
        var isWhole = true;
        foreach (var hub in hubs)
        {
            isWhole &= Find(known, hub.Name, id => hub.Id = id)
                && hub.Organisations.All(organisation => Find(organisations, organisation.Name, id => organisation.Id = id))
                && hub.People.All(person => Find(people, person.Email, id => person.Id = id));
        }

        return isWhole;
    }

    public static async Task<IReadOnlyList<DemoOffer>> Offers(Work work, DemoHub hub)
    {
        var offers = DemoOffer.Of(hub);
        var known = (await work.Query<KnownOffer>(DemoSql.Offers)).ToLookup(offer => (offer.OrganisationId, offer.Title), offer => offer.Id);
        foreach (var offer in offers)
        {
            var ids = known[(offer.Employer.Id, offer.Title)].ToList();
            (offer.IsKnown, offer.Id) = ids.Count > 0 ? (true, ids[0]) : (false, offer.Id);
        }

        return offers;
    }

    private static async Task<ILookup<string, Guid>> Names(Work work, string sql) =>
        (await work.Query<KnownName>(sql)).ToLookup(row => row.Name, row => row.Id);

    private static bool Find(ILookup<string, Guid> known, string name, Action<Guid> found)
    {
        var ids = known[name].ToList();
        if (ids.Count > 0)
        {
            found(ids[0]);
        }

        return ids.Count > 0;
    }
}
