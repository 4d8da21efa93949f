using System.Net;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Sessions;
using Microsoft.Extensions.DependencyInjection;

namespace EmployerConnect.Tests.Features.Sessions;

public sealed class RoomAndTravelTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private People _people = null!;
    private Encounters _encounters = null!;

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        _encounters = new Encounters(_site, _people);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("10:30", "main HALL ", false)]
    [InlineData("11:00", "Main hall", true)]
    [InlineData("10:30", "Library", true)]
    [InlineData("10:30", "", true)]
    public async Task Post_RoomOfTheSchool_HoldsOneSessionAtATime(string start, string room, bool isBooked)
    {
        await Booked("10:00", "Main hall", _people.Bea);
        // Another volunteer, so that only the room can clash.
        using var second = await Post("09:00", start, room, _people.Ben);
        if (isBooked)
        {
            Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
        }
        else
        {
            Assert.Contains("holds another session at that time", (await SiteClient.Parse(second)).QuerySelector("#Room-error")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(1, await _encounters.Value<int>("SELECT COUNT(*) FROM Session"));
        }
    }

    [Fact]
    public async Task Post_RoomOfACancelledSession_IsFree()
    {
        await Booked("10:00", "Main hall", _people.Bea);
        await _encounters.Write("UPDATE Session SET State = 'Cancelled', CancelReason = 'TooFewPupils'", new { });
        using var second = await Post("09:00", "10:00", "Main hall", _people.Ben);
        Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
    }

    [Theory]
    [InlineData(0, 660, true)]
    [InlineData(30, 660, false)]
    [InlineData(30, 689, false)]
    [InlineData(30, 690, true)]
    public async Task Book_AtAnotherPlace_LeavesTimeToTravel(int travelMinutes, int startMinute, bool isBooked)
    {
        await Booked("10:00", "Main hall", _people.Bea);
        var outcome = await Elsewhere(travelMinutes, startMinute, "Somewhere else");
        Assert.Equal(isBooked, outcome.IsDone);
        if (!isBooked)
        {
            Assert.Contains($"less than {travelMinutes} minutes before or after", outcome.Refused!.Reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Book_AtTheSamePlace_NeedsNoTravel()
    {
        await Booked("10:00", "Main hall", _people.Bea);
        var place = await _encounters.Value<string>("SELECT Place FROM Session");
        Assert.True((await Elsewhere(30, 660, place.ToUpperInvariant())).IsDone);
    }

    private async Task<Outcome> Elsewhere(int travelMinutes, int startMinute, string place)
    {
        var match = await _encounters.Match(await _encounters.Offer(), await _encounters.Request(), MatchState.Agreed, startMinute);
        var cora = new Actor(_people.Cora, "Cora", false, [new ActorMembership { Role = Role.Coordinator, HubId = _people.AlderHub, Where = "Alder hub" }]);
        await using var site = _site.WithWebHostBuilder(builder => builder.UseSetting("Sessions:TravelMinutes", travelMinutes.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        await using var scope = site.Services.CreateAsyncScope();
        var version = await _encounters.Value<int>("SELECT Version FROM EncounterMatch WHERE Id = @match", new { match });
        var (_, outcome) = await scope.ServiceProvider.GetRequiredService<SessionStore>()
            .Book(match, new Booking(Encounters.Day, startMinute, Encounters.Hour, place, null, null, [_people.Bea]), cora, approve: true, version);
        return outcome;
    }

    private async Task Booked(string start, string room, Guid volunteer)
    {
        using var response = await Post(start, start, room, volunteer);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    private async Task<HttpResponseMessage> Post(string proposed, string start, string room, Guid volunteer)
    {
        await _encounters.Write("UPDATE Membership SET Role = 'Volunteer' WHERE PersonId = @ben", new { ben = _people.Ben });
        var minute = int.Parse(proposed[..2], System.Globalization.CultureInfo.InvariantCulture) * 60;
        var match = await _encounters.Match(await _encounters.Offer(), await _encounters.Request(), MatchState.Agreed, minute, volunteer);
        var cora = await _site.Client(_people.Cora);
        return await cora.Submit($"/approvals/{match}", $"/approvals/{match}/book", ("StartTime", start), ("Room", room), ("VolunteerIds", volunteer.ToString()));
    }
}
