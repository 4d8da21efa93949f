namespace EmployerConnect.Tests.Support;

/// <summary>A site with its people that all tests of a class share: for tests that only read, or whose tries are all refused.</summary>
public sealed class SettledSite : IAsyncLifetime
{
    public TestSite Site { get; } = new();

    public People People { get; private set; } = null!;

    public async ValueTask InitializeAsync() => People = await People.Settle(Site);

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
