using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.Features.OfferSearches;

/// <summary>The offers of <see cref="SearchSite"/> and a visitor who searches: shared by tests that only search, or one for a test that adds to them.</summary>
public sealed class SearchGround : IAsyncLifetime
{
    // All tests of a class are one visitor.
    public TestSite Site { get; } = new() { Settings = [new("RateLimits:Search", "10000")] };

    public People People { get; private set; } = null!;

    public SiteClient Visitor { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        People = await People.Settle(Site);
        await SearchSite.Publish(Site, People);
        Visitor = await Site.Client();
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
