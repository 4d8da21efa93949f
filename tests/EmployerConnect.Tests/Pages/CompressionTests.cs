using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.Pages;

/// <summary>Pages go out compressed, but for those that show a lasting secret (decision 0046).</summary>
public sealed class CompressionTests
{
    [Theory]
    [InlineData("/", true)]
    [InlineData("/offers", true)]
    [InlineData("/nothing", true)]
    [InlineData("/sign-in", false)]
    [InlineData("/account", false)]
    [InlineData("/account/second-factor", false)]
    [InlineData("/calendars", false)]
    public async Task APage_IsCompressed_UnlessItShowsASecret(string address, bool isCompressed)
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        var ada = await site.Client(people.Ada);
        ada.Http.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        using var response = await ada.Get(address);
        Assert.Equal(isCompressed, response.Content.Headers.ContentEncoding.Contains("br"));
    }
}
