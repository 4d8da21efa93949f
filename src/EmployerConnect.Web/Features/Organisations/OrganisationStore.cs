namespace EmployerConnect.Web.Features.Organisations;

public sealed class OrganisationStore(Database.Database database)
{
    public Task<Organisation?> Find(Guid id) => database.Read(work => work.QueryOne<Organisation>(OrganisationSql.Find, new { id }));

    /// <summary>Those of the ids that exist, by name.</summary>
    public Task<IReadOnlyList<Organisation>> Some(IEnumerable<Guid> ids) =>
        database.Read(work => work.Query<Organisation>(OrganisationSql.Some, new { ids = ids.DefaultIfEmpty().ToArray() }));

    /// <summary>Each of the schools in each of its hubs.</summary>
    public Task<IReadOnlyList<SchoolInHub>> Places(IEnumerable<Guid> schoolIds) =>
        database.Read(work => work.Query<SchoolInHub>(OrganisationSql.Places, new { ids = schoolIds.DefaultIfEmpty().ToArray() }));

    /// <summary>The hubs that an organisation belongs to, by name.</summary>
    public Task<IReadOnlyList<OrganisationHub>> Hubs(Guid organisationId) =>
        database.Read(work => work.Query<OrganisationHub>(OrganisationSql.Hubs, new { organisationId }));
}
