using System.Net;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Offers;

namespace EmployerConnect.Tests.Features.Offers;

/// <summary>A site with one published offer of Brook Builders, Ben at its pages.</summary>
public abstract class OfferPages : IAsyncLifetime
{
    protected internal static readonly (string Name, string Value)[] Complete =
    [
        ("Title", "Bricks and beams"), ("Description", "A day on site."), ("Activity", "WorkplaceVisit"), ("Sectors", "Construction"), ("Sectors", "Engineering"),
        ("YearGroups", "Year9"), ("Deliveries", "AtWorkplace"), ("Postcode", "wr5 1aa"), ("RadiusMiles", "12"), ("DurationMinutes", "60"),
        ("Purpose", "To see a trade at work."), ("Outcomes", "Pupils can name three jobs."), ("TwoWay", "Pupils ask their own questions."), ("Reflection", "Pupils note what surprised them."),
        ("SessionsAvailable", "4"), ("GroupMinimum", "5"), ("GroupMaximum", "20"),
        ("Windows[0].From", "2027-02-01"), ("Windows[0].To", "2027-03-31"), ("Windows[0].Days", "Monday"), ("Windows[0].Days", "Friday"), ("Windows[0].Start", "10:00"), ("Windows[0].End", "12:00"),
    ];

    protected TestSite Site { get; } = new();

    protected People People { get; private set; } = null!;

    protected Offer Offer { get; private set; } = null!;

    protected SiteClient Ben { get; set; } = null!;

    public virtual async ValueTask InitializeAsync()
    {
        People = await People.Settle(Site);
        Offer = await SomeOffers.Publish(Site, People);
        Ben = await Site.Client(People.Ben);
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>The complete form with some fields otherwise; an empty value for a list leaves the list empty.</summary>
    protected internal static (string Name, string Value)[] With(params (string Name, string Value)[] fields)
    {
        var names = fields.Select(field => field.Name).ToHashSet();
        return [.. Complete.Where(field => !names.Contains(field.Name)), .. fields];
    }

    /// <summary>Days go by, and Ben signs in again.</summary>
    protected async Task Later(int days)
    {
        Site.Time.Advance(TimeSpan.FromDays(days));
        Ben = await Site.Client(People.Ben);
    }

    protected internal Task<HttpResponseMessage> Post(params (string Name, string Value)[] fields) => Ben.Submit("/offers/new", "/offers/new", fields);

    protected async Task<Offer> Posted(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return await Find(Guid.Parse(response.Headers.Location!.OriginalString["/offers/".Length..]));
    }

    protected async Task<Offer> Find(Guid? id = null) => (await Site.With<OfferStore, Offer?>(store => store.Find(id ?? Offer.Id)))!;

    protected internal Task<int> Count(string table) => Site.With<Database, int>(database => database.Read(work => work.Value<int>($"SELECT COUNT(*) FROM {table}")));

    protected Task<bool> Hold() => Site.With<Database, bool>(database => database.Commit(work => OfferStore.Hold(work, Offer.Id, TestSite.Now.UtcDateTime)));
}
