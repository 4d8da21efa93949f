using System.Net;
using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.Features.OfferSearches;

/// <summary>A search's form without a script sends empty fields; the address that people copy has none.</summary>
public sealed class CleanAddressTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private People _people = null!;

    public async ValueTask InitializeAsync() => _people = await People.Settle(_site);

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("/offers?Place=&Radius=&From=&To=&Text=&Sort=", "/offers?place=")]
    [InlineData("/offers?Place=Redditch&Radius=&Activity=Workshop&Activity=CareersTalk&Text=%20&Sort=", "/offers?place=Redditch&activity=Workshop&activity=CareersTalk")]
    [InlineData("/offers?Text=&Sort=", "/offers")]
    [InlineData("/offers?Place=&Text=caf%C3%A9+%26+bar&utm=x", "/offers?text=caf%C3%A9%20%26%20bar&utm=x")]
    [InlineData("/offers?place=&place=", "/offers?place=")]
    public async Task Get_WithEmptyFields_LeadsToTheAddressWithoutThem_Once(string typed, string clean)
    {
        var visitor = await _site.Client();
        using var answer = await visitor.Get(typed);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(clean, answer.Headers.Location!.OriginalString);
        using var again = await visitor.Get(clean);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Theory]
    [InlineData("/offers")]
    [InlineData("/offers?place=")]
    [InlineData("/offers?place=Redditch&radius=10&page=2")]
    public async Task Get_ThatIsClean_Answers(string address)
    {
        using var answer = await (await _site.Client()).Get(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("/requests?Text=&Activity=Workshop&Sector=&Year=&Delivery=", "/requests?activity=Workshop")]
    [InlineData("/requests?Text=&Activity=&Sector=&Year=&Delivery=", "/requests")]
    public async Task Get_OfRequests_DoesTheSame(string typed, string clean)
    {
        using var answer = await (await _site.Client(_people.Ben)).Get(typed);
        Assert.Equal(clean, answer.Headers.Location!.OriginalString);
    }
}
