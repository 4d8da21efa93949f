using EmployerConnect.Tests.Support;
using Microsoft.AspNetCore.Mvc.Testing;

namespace EmployerConnect.Tests.Features.Travel;

public sealed class TravelPagesTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private People _people = null!;
    private Encounters _encounters = null!;
    private Guid _offer;
    private Guid _request;

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        _encounters = new Encounters(_site, _people);
        _offer = await _encounters.Offer();
        _request = await _encounters.Request();
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Candidates_OfBothSides_AndTheMatch_SayHowFarItIs()
    {
        const string Line = "About 1.5 miles, about 5 minutes by car (estimate)";
        var match = await _encounters.Match(_offer, await _encounters.Request());
        Assert.Contains(Line, await Text(_people.Ada, $"/requests/{_request}/matches"), StringComparison.Ordinal);
        Assert.Contains(Line, await Text(_people.Ben, $"/offers/{_offer}/matches"), StringComparison.Ordinal);
        Assert.Contains(Line, await Text(_people.Ben, $"/matches/{match}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnlineMeetings_AndUnknownPlaces_HaveNoJourney()
    {
        await _encounters.Write("UPDATE Offer SET Deliveries = 7, Latitude = NULL, Longitude = NULL WHERE Id = @_offer", new { _offer });
        await _encounters.Write("UPDATE EncounterRequest SET Deliveries = 7 WHERE Id = @_request", new { _request });
        var text = await Text(_people.Ada, $"/requests/{_request}/matches");
        Assert.Contains("Nobody has to travel", text, StringComparison.Ordinal);
        Assert.DoesNotContain("minutes by car", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AcrossTheEstuary_TheReasonAndTheJourneySaySo()
    {
        // The school in Weston-super-Mare, the employer in Cardiff, twelve miles over the water.
        await _encounters.Write("UPDATE Organisation SET Latitude = 51.346, Longitude = -2.977 WHERE Id = @AshSchool", new { _people.AshSchool });
        await _encounters.Write("UPDATE Offer SET Latitude = 51.481, Longitude = -3.179, RadiusMiles = 20 WHERE Id = @_offer", new { _offer });
        var tooFar = await Text(_people.Ada, $"/requests/{_request}/matches");
        Assert.Contains("by the nearest crossing (the Severn estuary lies between) and the employer travels up to 20 miles.", tooFar, StringComparison.Ordinal);
        Assert.Contains("(estimate, round the Severn estuary)", tooFar, StringComparison.Ordinal);

        await _encounters.Write("UPDATE Offer SET RadiusMiles = 60 WHERE Id = @_offer", new { _offer });
        var fits = await Text(_people.Ada, $"/requests/{_request}/matches");
        Assert.Contains("miles from your school by the nearest crossing, because the Severn estuary lies between.", fits, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithARoutingServer_TheJourneyIsByRoad()
    {
        await using var standIn = await OsrmStandIn.Saying("""{"code":"Ok","durations":[[1500]],"distances":[[19312]]}""");
        using var site = _site.WithWebHostBuilder(builder => builder.UseSetting("Travel:OsrmBaseUrl", standIn.Address.AbsoluteUri));
        using var http = site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });
        using var signedIn = await http.GetAsync(new Uri($"/__test/sign-in/{_people.Ada}", UriKind.Relative), TestContext.Current.CancellationToken);
        var page = await new SiteClient(http).Page($"/requests/{_request}/matches");

        Assert.Contains("About 12 miles, about 25 minutes by car (by road)", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Single(standIn.Asked);
    }

    private async Task<string> Text(Guid person, string address) => (await (await _site.Client(person)).Page(address)).Body!.TextContent;
}
