using EmployerConnect.Matching.Ranking;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Matching;

/// <summary>Reads a few offers and requests by id, as they stand right now, with what a page says of them.</summary>
public sealed class TermsStore(Database.Database database, TimeProvider time)
{
    public Task<IReadOnlyList<(OfferRow Row, OfferTerms Terms)>> Offers(params IReadOnlyCollection<Guid> ids) =>
        database.Read(work => OfferTermsReader.Some(work, LondonTime.Today(time), ids));

    public Task<IReadOnlyList<(RequestRow Row, RequestTerms Terms)>> Requests(params IReadOnlyCollection<Guid> ids) =>
        database.Read(work => RequestTermsReader.Some(work, LondonTime.Today(time), ids));

    /// <summary>The members of the hubs that an employer belongs to.</summary>
    public Task<IReadOnlyList<Guid>> SchoolsNear(Guid employerId) => database.Read(work => work.Query<Guid>(TermsSql.Near, new { employerId }));
}
