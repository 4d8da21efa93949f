using System.Net;
using System.Text.Json;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Matches;

namespace EmployerConnect.Tests.Features.Privacy;

/// <summary>Who asks gets everything that is kept about them, and nothing about anybody else.</summary>
public sealed class OwnDataTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private People _people = null!;

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        var encounters = new Encounters(_site, _people);
        var match = await encounters.Match(await encounters.Offer(), await encounters.Request(), MatchState.Agreed);
        using var booked = await (await _site.Client(_people.Cora)).Submit($"/approvals/{match}", $"/approvals/{match}/book");
        await encounters.Write(
            "INSERT INTO VolunteerClearance (Id, PersonId, Level, IssuedOn, ExpiresOn, SeenByPersonId, SeenAt) VALUES (@Bea, @Bea, 1, '2025-01-01', '2028-01-01', @Cora, @now)",
            new { _people.Bea, _people.Cora, now = TestSite.Now.UtcDateTime });
        await encounters.Write("UPDATE Person SET PasswordHash = 'secret-hash'", new { });
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Get_Json_HoldsEverySection_AndNoSecret()
    {
        using var response = await (await _site.Client(_people.Bea)).Get("/my-data.json");
        Assert.Equal("my-data.json", response.Content.Headers.ContentDisposition!.FileName);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        using var json = JsonDocument.Parse(text);
        var sections = json.RootElement.GetProperty("sections").EnumerateArray().ToDictionary(one => one.GetProperty("title").GetString()!, one => one.GetProperty("rows"));
        Assert.Equal("bea@example.org", sections["You"][0].GetProperty("Email").GetString());
        Assert.Equal("Brook Builders", sections["Memberships"][0].GetProperty("Where").GetString());
        Assert.Equal("Volunteer", sections["Sessions that you take part in"][0].GetProperty("Role").GetString());
        Assert.Equal("2028-01-01", sections["Your checks, as somebody saw them"][0].GetProperty("ExpiresOn").GetString());
        Assert.Equal(1, sections["Mail to you"].GetArrayLength());
        Assert.DoesNotContain("secret-hash", text, StringComparison.Ordinal);
        Assert.DoesNotContain("stamp", text, StringComparison.OrdinalIgnoreCase);
        foreach (var other in new[] { "Ada Ash", "ada@example.org", "Cora", "ben@example.org" })
        {
            Assert.DoesNotContain(other, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_Page_SaysTheSameToRead_AndIsRecorded()
    {
        var main = (await (await _site.Client(_people.Ada)).Page("/my-data")).QuerySelector("main")!.TextContent;
        Assert.Contains("Requests that you posted", main, StringComparison.Ordinal);
        Assert.Contains("Construction for Year 9", main, StringComparison.Ordinal);
        Assert.DoesNotContain("bea@example.org", main, StringComparison.Ordinal);
        var again = (await (await _site.Client(_people.Ada)).Page("/my-data")).QuerySelector("main")!.TextContent;
        Assert.Contains("OwnDataRead", again, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/my-data")]
    [InlineData("/my-data.json")]
    public async Task Get_Anonymous_IsSentToSignIn(string address)
    {
        using var response = await (await _site.Client()).Get(address);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Contains("/sign-in", response.Headers.Location!.ToString(), StringComparison.Ordinal);
    }
}
