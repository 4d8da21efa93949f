using System.Net;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Matches;
using Microsoft.Data.Sqlite;

namespace EmployerConnect.Tests.Features.Clearances;

/// <summary>The database looks last, also where a session's date moves under the people who stand on it (invariant 23).</summary>
public sealed class MovedSessionTests : IAsyncLifetime
{
    private const int Mentoring = 8;

    private readonly TestSite _site = new();
    private People _people = null!;
    private Encounters _encounters = null!;

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        _encounters = new Encounters(_site, _people);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private Task<int> See(Guid person, string until) => _encounters.Write(
        "INSERT INTO VolunteerClearance (Id, PersonId, Level, IssuedOn, ExpiresOn, SeenByPersonId, SeenAt) VALUES (@id, @person, 1, '2024-02-01', @until, @cora, @now)",
        new { id = Guid.CreateVersion7(), person, until, cora = _people.Cora, now = TestSite.Now.UtcDateTime });

    private async Task<string> Book()
    {
        var match = await _encounters.Match(await _encounters.Offer(activity: Mentoring, clearance: 1), await _encounters.Request(), MatchState.Agreed);
        using var booked = await (await _site.Client(_people.Cora)).Submit($"/approvals/{match}", $"/approvals/{match}/book");
        return booked.Headers.Location!.ToString();
    }

    [Fact]
    public async Task TheDatabase_RefusesADateOnWhichAVolunteerIsNotCleared()
    {
        await See(_people.Bea, "2027-02-10");
        await Book();
        var refused = await Assert.ThrowsAsync<SqliteException>(() => _encounters.Write("UPDATE Session SET OnDate = '2027-02-11'", new { }));
        Assert.Contains("not cleared for the new date", refused.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<SqliteException>(() => _encounters.Write("UPDATE Session SET OnDate = '2024-01-31'", new { }));
        // A fair of two days needs it on both.
        await Assert.ThrowsAsync<SqliteException>(() => _encounters.Write("UPDATE Session SET OnDate = '2027-02-10', WholeDays = 2", new { }));
        Assert.Equal(1, await _encounters.Write("UPDATE Session SET OnDate = '2027-02-10'", new { }));
    }

    [Fact]
    public async Task TheDatabase_LetsALapsedSessionBeCancelled_AndMergedOrganisationsMove()
    {
        await See(_people.Bea, "2027-02-10");
        await Book();
        await _encounters.Write("DELETE FROM VolunteerClearance", new { });
        Assert.Equal(1, await _encounters.Write("UPDATE Session SET State = 'Cancelled', CancelReason = 'Other'", new { }));
        Assert.True(await _encounters.Write("UPDATE SessionPerson SET OrganisationId = @OtherOptics WHERE PersonId = @Bea", _people) > 0);
    }

    [Fact]
    public async Task Moving_ToADayOnWhichOnlyAnotherIsCleared_TakesTheOther()
    {
        await See(_people.Bea, "2027-02-10");
        await See(_people.Ben, "2028-02-10");
        var session = await Book();
        var cora = await _site.Client(_people.Cora);
        using var refused = await cora.Submit($"{session}/reschedule", $"{session}/reschedule", ("Date", "2027-02-16"));
        Assert.Contains("Bea Brook has no enhanced DBS check that is in date on the day", (await SiteClient.Parse(refused)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await _encounters.Value<int>("SELECT COUNT(*) FROM SessionPerson WHERE PersonId = @Bea AND Role = 'Volunteer'", _people));
        using var moved = await cora.Submit($"{session}/reschedule", $"{session}/reschedule", ("Date", "2027-02-16"), ("VolunteerIds", _people.Ben.ToString()));
        Assert.Equal(HttpStatusCode.Redirect, moved.StatusCode);
        Assert.Equal("2027-02-16", await _encounters.Value<string>("SELECT OnDate FROM Session"));
    }

    [Fact]
    public async Task Moving_WhileACheckIsWithdrawn_NeverLeavesAnUnclearedVolunteerUnseen()
    {
        await using var second = new TestSite(_site);
        await See(_people.Bea, "2028-02-10");
        var session = await Book();
        var check = (await _encounters.Value<string>("SELECT Id FROM VolunteerClearance")).ToLowerInvariant();
        var address = $"/clearances/{_people.Bea}/{check}/withdraw";
        var (cora, carl) = (await _site.Client(_people.Cora), await second.Client(_people.Carl));
        var move = SiteClient.Fill(SiteClient.Fields(await cora.Page($"{session}/reschedule"), $"{session}/reschedule"), ("Date", "2027-02-16"));
        var withdraw = SiteClient.Fill(SiteClient.Fields(await carl.Page(address), address), ("Reason", "Doubtful"));
        var answers = await Task.WhenAll(cora.Post($"{session}/reschedule", move), carl.Post(address, withdraw));
        Assert.Equal(HttpStatusCode.Redirect, answers[1].StatusCode);
        // Either the move came first, and the desk says that Bea is not cleared; or it was refused in words.
        var isMoved = answers[0].StatusCode == HttpStatusCode.Redirect;
        Assert.Equal(isMoved ? "2027-02-16" : "2027-02-02", await _encounters.Value<string>("SELECT OnDate FROM Session"));
        Assert.Contains("Bea Brook has no enhanced DBS check", (await cora.Page("/")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
