using System.Net;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Requests;

namespace EmployerConnect.Tests.Features.Requests;

/// <summary>A site with one open request of Ash School, Ada at its pages.</summary>
public abstract class RequestPages : IAsyncLifetime
{
    public static readonly (string Name, string Value)[] Complete =
    [
        ("Title", "Meet an engineer"), ("Activities", "CareersTalk"), ("Activities", "WorkplaceVisit"), ("YearGroups", "Year10"), ("GroupSize", "25"),
        ("Deliveries", "AtSchool"), ("Deliveries", "AtWorkplace"), ("RadiusMiles", "8"), ("SessionsWanted", "2"), ("Purpose", "To see engineering at work."),
        ("Outcomes", "Pupils can describe two jobs."), ("TwoWay", "Pupils ask their own questions."), ("Reflection", "Pupils note what surprised them."), ("Benchmarks", "Benchmark6"),
        ("Windows[0].From", "2027-02-01"), ("Windows[0].To", "2027-03-31"), ("Windows[0].Days", "Monday"), ("Windows[0].Start", "10:00"), ("Windows[0].End", "12:00"),
    ];

    protected TestSite Site { get; } = new();

    protected People People { get; private set; } = null!;

    protected EncounterRequest Request { get; private set; } = null!;

    protected SiteClient Ada { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync()
    {
        People = await People.Settle(Site);
        Request = await SomeRequests.Post(Site, People);
        Ada = await Site.Client(People.Ada);
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>The complete form with some fields otherwise; an empty value for a list leaves the list empty.</summary>
    protected static (string Name, string Value)[] With(params (string Name, string Value)[] fields)
    {
        var names = fields.Select(field => field.Name).ToHashSet();
        return [.. Complete.Where(field => !names.Contains(field.Name)), .. fields];
    }

    protected Task<HttpResponseMessage> Post(params (string Name, string Value)[] fields) => Ada.Submit("/requests/new", "/requests/new", fields);

    protected async Task<EncounterRequest> Posted(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return await Find(Guid.Parse(response.Headers.Location!.OriginalString["/requests/".Length..]));
    }

    protected async Task<EncounterRequest> Find(Guid? id = null) => (await Site.With<RequestStore, EncounterRequest?>(store => store.Find(id ?? Request.Id)))!;

    protected Task<int> Count(string table) => Site.With<Database, int>(database => database.Read(work => work.Value<int>($"SELECT COUNT(*) FROM {table}")));

    protected Task<bool> Hold() => Site.With<Database, bool>(database => database.Commit(work => RequestStore.Hold(work, Request.Id, TestSite.Now.UtcDateTime)));

    protected Task<bool> Release() => Site.With<Database, bool>(database => database.Commit(work => RequestStore.Release(work, Request.Id, TestSite.Now.UtcDateTime)));
}
