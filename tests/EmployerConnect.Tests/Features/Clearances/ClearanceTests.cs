using System.Net;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Matches;
using Microsoft.Data.Sqlite;

namespace EmployerConnect.Tests.Features.Clearances;

/// <summary>Who records a check, what is kept of it, and what it decides (invariants 23, 24, 26).</summary>
public sealed class ClearanceTests : IAsyncLifetime
{
    private const int Mentoring = 8;

    private readonly TestSite _site = new();
    private People _people = null!;
    private Encounters _encounters = null!;

    private string Address => $"/clearances/{_people.Bea}";

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        _encounters = new Encounters(_site, _people);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private Task<int> Count() => _encounters.Value<int>("SELECT COUNT(*) FROM VolunteerClearance");

    private static (string Name, string Value)[] Check(string expires = "2028-01-12", string note = "") =>
        [("Level", "EnhancedDbs"), ("IssuedOn", "2025-01-13"), ("ExpiresOn", expires), ("Note", note)];

    private async Task<HttpResponseMessage> Record(Guid by, params (string Name, string Value)[] fields)
    {
        var client = await _site.Client(by);
        return await client.Submit(Address, Address, fields);
    }

    private Task<int> See(Guid person, string until) => _encounters.Write(
        "INSERT INTO VolunteerClearance (Id, PersonId, Level, IssuedOn, ExpiresOn, SeenByPersonId, SeenAt) VALUES (@id, @person, 1, '2024-02-01', @until, @cora, @now)",
        new { id = Guid.CreateVersion7(), person, until, cora = _people.Cora, now = TestSite.Now.UtcDateTime });

    [Fact]
    public async Task Post_SeenCheck_IsKeptWithWhoSawItRemindersAndAudit()
    {
        using var response = await Record(_people.Cora, Check(note: "On the update service"));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(1, await _encounters.Value<int>("SELECT COUNT(*) FROM VolunteerClearance WHERE PersonId = @Bea AND SeenByPersonId = @Cora AND ExpiresOn = '2028-01-12'", _people));
        Assert.Equal(3, await _encounters.Value<int>("SELECT COUNT(*) FROM ClearanceReminder"));
        Assert.Equal(1, await _encounters.Value<int>("SELECT COUNT(*) FROM AuditEntry WHERE Action = 'ClearanceRecorded' AND SubjectId = @Bea AND PersonId = @Cora", _people));
        Assert.Equal(1, await _encounters.Value<int>("SELECT COUNT(*) FROM AuditEntry WHERE Action = 'ClearanceRead' AND SubjectId = @Bea", _people));
        var list = (await (await _site.Client(_people.Carl)).Page("/clearances")).QuerySelector("main")!;
        Assert.Contains("Enhanced DBS check until Wednesday 12 January 2028", list.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await _encounters.Value<int>("SELECT COUNT(*) FROM AuditEntry WHERE Action = 'ClearancesRead' AND SubjectId = @AlderHub", _people));
    }

    [Fact]
    public async Task StrangersAndOtherRoles_SeeAndRecordNothing()
    {
        var fields = SiteClient.Fill(SiteClient.Fields(await (await _site.Client(_people.Cora)).Page(Address), Address), Check());
        var ozzie = await _site.Client(_people.Ozzie);
        using (var stranger = await ozzie.Get(Address))
        {
            Assert.Equal(HttpStatusCode.NotFound, stranger.StatusCode);
        }

        Assert.DoesNotContain("Bea Brook", (await ozzie.Page("/clearances")).Body!.TextContent, StringComparison.Ordinal);
        foreach (var other in new[] { _people.Ada, _people.Ben, _people.Bea })
        {
            using var response = await (await _site.Client(other)).Get(Address);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }

        // Ozzie's own token, the rest as Cora's page had it.
        var own = SiteClient.Fields(await ozzie.Page("/"), "/sign-out").Where(field => field.Key.StartsWith("__", StringComparison.Ordinal));
        using var posted = await ozzie.Post(Address, [.. fields.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal)), .. own]);
        Assert.Equal(HttpStatusCode.NotFound, posted.StatusCode);
        Assert.Equal(0, await Count());
    }

    [Fact]
    public async Task Post_OwnCheck_IsRefusedByTheSiteAndByTheDatabase()
    {
        await _encounters.Write(
            "INSERT INTO Membership (Id, PersonId, OrganisationId, Role, SinceAt) VALUES (@id, @Cora, @BrookBuilders, 'Volunteer', @now)",
            new { id = Guid.CreateVersion7(), _people.Cora, _people.BrookBuilders, now = TestSite.Now.UtcDateTime });
        var cora = await _site.Client(_people.Cora);
        var fields = SiteClient.Fill(SiteClient.Fields(await cora.Page(Address), Address), Check());
        using var response = await cora.Post($"/clearances/{_people.Cora}", fields);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("another co-ordinator has to see and record it", (await SiteClient.Parse(response)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await Count());
        await Assert.ThrowsAsync<SqliteException>(() => See(_people.Cora, "2028-01-01"));
    }

    [Theory]
    [InlineData("Note", "001234567890", "looks like a certificate's number")]
    [InlineData("Note", "No. 0012 3456-7890", "looks like a certificate's number")]
    [InlineData("ExpiresOn", "2027-01-11", "has lapsed already")]
    [InlineData("ExpiresOn", "2024-01-01", "must come after the day of issue")]
    [InlineData("ExpiresOn", "2099-01-01", "check the year")]
    [InlineData("ExpiresOn", "29/2/2027", "is not a real date")]
    [InlineData("IssuedOn", "2027-01-13", "must not be in the future")]
    [InlineData("Level", "None", "is not one of the choices")]
    [InlineData("Level", "", "Choose what you have seen")]
    public async Task Post_BadInput_SaysSoBesideTheFieldAndSavesNothing(string field, string value, string words)
    {
        using var response = await Record(_people.Cora, [.. Check().Where(one => one.Name != field), (field, value)]);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(words, (await SiteClient.Parse(response)).QuerySelector($"[id^={field}][id$=error]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await Count());
    }

    [Fact]
    public async Task Post_AgreeWithAVolunteerWhoIsNotCleared_AsksForAnother()
    {
        var match = await _encounters.Match(await _encounters.Offer(activity: Mentoring, clearance: 1), await _encounters.Request());
        var ben = await _site.Client(_people.Ben);
        using var refused = await ben.Submit($"/matches/{match}", $"/matches/{match}/agree", ("VolunteerId", _people.Bea.ToString()));
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("Bea Brook has no enhanced DBS check that is in date on the day, which this activity needs: choose somebody else", (await SiteClient.Parse(refused)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Proposed", await _encounters.Value<string>("SELECT State FROM EncounterMatch"));

        await See(_people.Bea, "2027-02-02");
        using var agreed = await ben.Submit($"/matches/{match}", $"/matches/{match}/agree", ("VolunteerId", _people.Bea.ToString()));
        Assert.Equal(HttpStatusCode.Redirect, agreed.StatusCode);
    }

    [Fact]
    public async Task Post_AgreeAndDecideLater_IsPossibleWithoutACheck()
    {
        var match = await _encounters.Match(await _encounters.Offer(activity: Mentoring, clearance: 1), await _encounters.Request());
        var ben = await _site.Client(_people.Ben);
        using var agreed = await ben.Submit($"/matches/{match}", $"/matches/{match}/agree", ("VolunteerId", ""));
        Assert.Equal(HttpStatusCode.Redirect, agreed.StatusCode);
    }

    [Fact]
    public async Task Post_ApproveOnly_LooksAtTheVolunteerAgain()
    {
        await See(_people.Bea, "2027-02-02");
        var match = await _encounters.Match(await _encounters.Offer(activity: Mentoring, clearance: 1), await _encounters.Request(), MatchState.Agreed);
        await _encounters.Write("UPDATE VolunteerClearance SET ExpiresOn = '2027-02-01'", new { });
        var cora = await _site.Client(_people.Cora);
        using var refused = await cora.Submit($"/approvals/{match}", $"/approvals/{match}");
        Assert.Contains("Bea Brook has no enhanced DBS check", (await SiteClient.Parse(refused)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Agreed", await _encounters.Value<string>("SELECT State FROM EncounterMatch"));
        Assert.Equal(0, await _encounters.Value<int>("SELECT COUNT(*) FROM AuditEntry WHERE Action = 'MatchApproved'"));
    }

    /// <summary>What the site forgets, the database does not.</summary>
    [Fact]
    public async Task Database_RefusesAVolunteerWhoIsNotCleared()
    {
        await See(_people.Bea, "2027-02-02");
        var match = await _encounters.Match(await _encounters.Offer(activity: Mentoring, clearance: 1), await _encounters.Request(), MatchState.Agreed);
        var cora = await _site.Client(_people.Cora);
        using var booked = await cora.Submit($"/approvals/{match}", $"/approvals/{match}/book");
        Assert.Equal(HttpStatusCode.Redirect, booked.StatusCode);
        Assert.Equal(1, await _encounters.Value<int>("SELECT ClearanceNeeded FROM Session"));
        await _encounters.Write("DELETE FROM SessionPerson", new { });
        await _encounters.Write("UPDATE VolunteerClearance SET ExpiresOn = '2027-02-01'", new { });
        var row = new { session = Guid.Parse(await _encounters.Value<string>("SELECT Id FROM Session")), _people.Bea };
        var refused = await Assert.ThrowsAsync<SqliteException>(() => _encounters.Write("INSERT INTO SessionPerson (SessionId, PersonId, Role) VALUES (@session, @Bea, 'Volunteer')", row));
        Assert.Contains("not cleared", refused.Message, StringComparison.Ordinal);
        // A contact who does not meet pupils needs none.
        await _encounters.Write("INSERT INTO SessionPerson (SessionId, PersonId, Role) VALUES (@session, @Bea, 'EmployerContact')", row);
        await Assert.ThrowsAsync<SqliteException>(() => _encounters.Write("UPDATE SessionPerson SET Role = 'Volunteer'", row));
    }

    [Fact]
    public async Task Booking_IsDecidedByTheActualCircumstances_NotByTheOffersWidest()
    {
        // The offer's own column says "enhanced"; a supervised one-off talk in school needs nothing, and asking would be wrong.
        var match = await _encounters.Match(await _encounters.Offer(clearance: 1), await _encounters.Request(), MatchState.Agreed);
        var cora = await _site.Client(_people.Cora);
        using var booked = await cora.Submit($"/approvals/{match}", $"/approvals/{match}/book");
        Assert.Equal(HttpStatusCode.Redirect, booked.StatusCode);
        Assert.Equal(0, await _encounters.Value<int>("SELECT ClearanceNeeded FROM Session"));
    }
}
