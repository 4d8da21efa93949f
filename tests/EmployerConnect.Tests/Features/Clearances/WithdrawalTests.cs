using System.Net;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Clearances;
using EmployerConnect.Web.Features.Matches;

namespace EmployerConnect.Tests.Features.Clearances;

/// <summary>A check that was recorded wrongly counts nowhere any more, and stays to be seen (invariants 23, 24, 26).</summary>
public sealed class WithdrawalTests : IAsyncLifetime
{
    private const int Mentoring = 8;

    private readonly TestSite _site = new();
    private readonly Guid _check = Guid.CreateVersion7();
    private People _people = null!;
    private Encounters _encounters = null!;

    private string Person => $"/clearances/{_people.Bea}";

    private string Address => $"{Person}/{_check}/withdraw";

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        _encounters = new Encounters(_site, _people);
        await See(_people.Bea, _check);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private Task<int> See(Guid person, Guid id) => _encounters.Write(
        "INSERT INTO VolunteerClearance (Id, PersonId, Level, IssuedOn, ExpiresOn, SeenByPersonId, SeenAt) VALUES (@id, @person, 1, '2026-02-01', '2028-02-01', @cora, @now)",
        new { id, person, cora = _people.Carl, now = TestSite.Now.UtcDateTime });

    private async Task<Guid> Agreed() => await _encounters.Match(await _encounters.Offer(activity: Mentoring, clearance: 1), await _encounters.Request(), MatchState.Agreed);

    private Task<int> Run() => _site.With<ClearanceRecheck, int>(async recheck =>
    {
        await recheck.Run();
        return 0;
    });

    [Fact]
    public async Task Withdrawn_ItCountsNowhere_AndShowsWithItsReason()
    {
        var cora = await _site.Client(_people.Cora);
        var booking = await Agreed();
        using var booked = await cora.Submit($"/approvals/{booking}", $"/approvals/{booking}/book");
        Assert.Equal(HttpStatusCode.Redirect, booked.StatusCode);
        await Run();
        Assert.Equal(3, await _encounters.Value<int>("SELECT COUNT(*) FROM ClearanceReminder"));
        Assert.Equal(0, await _encounters.Value<int>("SELECT COUNT(*) FROM ClearanceFlag"));

        Assert.NotNull((await cora.Page(Person)).QuerySelector($"a[href='{Address}']"));
        using var unsaid = await cora.Submit(Address, Address);
        Assert.NotNull((await SiteClient.Parse(unsaid)).QuerySelector("#Reason-error"));
        using var done = await cora.Submit(Address, Address, ("Reason", "WrongPerson"));
        Assert.Equal(Person, done.Headers.Location!.OriginalString);
        Assert.Contains("somebody else", (await cora.Page(Person)).QuerySelector("#withdrawn")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await _encounters.Value<int>("SELECT COUNT(*) FROM AuditEntry WHERE Action = 'ClearanceWithdrawn' AND SubjectId = @Bea AND PersonId = @Cora AND Detail = 'WrongPerson'", _people));

        // Desk and reminders.
        Assert.Contains("Bea Brook has no enhanced DBS check", (await cora.Page("/")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await Run();
        Assert.Equal((0, 1), (await _encounters.Value<int>("SELECT COUNT(*) FROM ClearanceReminder"), await _encounters.Value<int>("SELECT COUNT(*) FROM ClearanceFlag")));

        // The gate at agreement, and the trigger.
        var match = await _encounters.Match(await _encounters.Offer(activity: Mentoring, clearance: 1), await _encounters.Request(), startMinute: 720);
        using var refused = await (await _site.Client(_people.Ben)).Submit($"/matches/{match}", $"/matches/{match}/agree", ("VolunteerId", _people.Bea.ToString()));
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        var row = new { session = Guid.Parse(await _encounters.Value<string>("SELECT Id FROM Session")), _people.Bea };
        await _encounters.Write("DELETE FROM SessionPerson", new { });
        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => _encounters.Write("INSERT INTO SessionPerson (SessionId, PersonId, Role) VALUES (@session, @Bea, 'Volunteer')", row));

        using var again = await cora.Get(Address);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    [Fact]
    public async Task TwoWhoWithdrawAtOnce_WithdrawOnce()
    {
        await using var second = new TestSite(_site);
        SiteClient[] clients = [await _site.Client(_people.Cora), await second.Client(_people.Carl)];
        var forms = await Task.WhenAll(clients.Select(async client => SiteClient.Fill(SiteClient.Fields(await client.Page(Address), Address), ("Reason", "NotSeen"))));
        var answers = await Task.WhenAll(clients.Zip(forms, (client, form) => client.Post(Address, form)));
        Assert.All(answers, answer => Assert.True(answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.NotFound));
        Assert.Equal((0, 1), (await _encounters.Value<int>("SELECT COUNT(*) FROM VolunteerClearance"), await _encounters.Value<int>("SELECT COUNT(*) FROM WithdrawnClearance")));
        Assert.Equal(1, await _encounters.Value<int>("SELECT COUNT(*) FROM AuditEntry WHERE Action = 'ClearanceWithdrawn'"));
    }

    [Fact]
    public async Task ForeignPeople_OtherRoles_AndOnesOwn_AreRefused()
    {
        foreach (var (who, expected) in new[] { (_people.Ozzie, HttpStatusCode.NotFound), (_people.Ben, HttpStatusCode.Forbidden), (_people.Bea, HttpStatusCode.Forbidden), (_people.Ada, HttpStatusCode.Forbidden) })
        {
            using var answer = await (await _site.Client(who)).Get(Address);
            Assert.Equal(expected, answer.StatusCode);
        }

        var own = Guid.CreateVersion7();
        await _encounters.Write("INSERT INTO Membership (Id, PersonId, OrganisationId, Role, SinceAt) VALUES (@id, @Cora, @BrookBuilders, 'Volunteer', @now)", new { id = Guid.CreateVersion7(), _people.Cora, _people.BrookBuilders, now = TestSite.Now.UtcDateTime });
        await See(_people.Cora, own);
        var cora = await _site.Client(_people.Cora);
        using var ownPage = await cora.Get($"/clearances/{_people.Cora}/{own}/withdraw");
        Assert.Equal(HttpStatusCode.Forbidden, ownPage.StatusCode);
        // The check of one person under the address of another.
        using var nested = await cora.Get($"/clearances/{_people.Bea}/{own}/withdraw");
        Assert.Equal(HttpStatusCode.NotFound, nested.StatusCode);
        Assert.Equal(2, await _encounters.Value<int>("SELECT COUNT(*) FROM VolunteerClearance"));
    }

    [Fact]
    public async Task AFormThatShowsNobodysCheck_IsNoReading()
    {
        var match = await _encounters.Match(await _encounters.Offer(), await _encounters.Request(), MatchState.Agreed);
        await (await _site.Client(_people.Cora)).Page($"/approvals/{match}");
        Assert.Equal(0, await _encounters.Value<int>("SELECT COUNT(*) FROM AuditEntry WHERE Action = 'ClearancesRead'"));
    }
}
