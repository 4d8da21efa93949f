using System.Net;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Clearances;
using EmployerConnect.Web.Features.Matches;

namespace EmployerConnect.Tests.Features.Clearances;

/// <summary>Reminders at 60, 30 and 7 days, and what a lapse does to sessions that are booked (invariant 23).</summary>
public sealed class ClearanceRecheckTests : IAsyncLifetime
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

    private static Task<int> Run(TestSite site) => site.With<ClearanceRecheck, int>(async recheck =>
    {
        await recheck.Run();
        return 0;
    });

    private Task<int> See(string until) => _encounters.Write(
        "INSERT INTO VolunteerClearance (Id, PersonId, Level, IssuedOn, ExpiresOn, SeenByPersonId, SeenAt) VALUES (@id, @Bea, 1, '2024-02-01', @until, @Cora, @now)",
        new { id = Guid.CreateVersion7(), _people.Bea, until, _people.Cora, now = TestSite.Now.UtcDateTime });

    private Task<int> Mails(string about) => _encounters.Value<int>("SELECT COUNT(*) FROM OutboxMessage WHERE DedupKey LIKE @about", new { about = about + "%" });

    private async Task BookMentoring()
    {
        await See("2027-02-02");
        var match = await _encounters.Match(await _encounters.Offer(activity: Mentoring, clearance: 1), await _encounters.Request(), MatchState.Agreed);
        using var booked = await (await _site.Client(_people.Cora)).Submit($"/approvals/{match}", $"/approvals/{match}/book");
        Assert.Equal(HttpStatusCode.Redirect, booked.StatusCode);
    }

    [Fact]
    public void DueAt_IsNineInLondonInWinterAndSummer()
    {
        var now = TestSite.Now.UtcDateTime;
        var due = ClearanceReminders.For(new DateOnly(2027, 5, 1), now).ToList();
        Assert.Equal([(60, new DateTime(2027, 3, 2, 9, 0, 0, DateTimeKind.Utc)), (30, new DateTime(2027, 4, 1, 8, 0, 0, DateTimeKind.Utc)), (7, new DateTime(2027, 4, 24, 8, 0, 0, DateTimeKind.Utc))], due);
        Assert.Equal([7], ClearanceReminders.For(new DateOnly(2027, 2, 1), now).Select(one => one.DaysBefore));
        Assert.Empty(ClearanceReminders.For(new DateOnly(2027, 1, 19), now));
    }

    [Fact]
    public async Task Reminders_GoOnceToTheHolderAndEachCoordinator_AlsoWithTwoInstances()
    {
        await See("2027-03-20");
        await Run(_site);
        Assert.Equal(0, await Mails("clearance:"));
        _site.Time.Advance(TimeSpan.FromDays(10));
        await Run(_site);
        await using var second = new TestSite(_site);
        await Run(second);
        Assert.Equal(3, await Mails("clearance:%:60:"));
        Assert.Equal(3, await Mails("clearance:"));

        // The site is down for weeks: of the two that are due only the nearer one is sent.
        _site.Time.Advance(TimeSpan.FromDays(55));
        await Run(_site);
        Assert.Equal(0, await Mails("clearance:%:30:"));
        Assert.Equal(3, await Mails("clearance:%:7:"));
        Assert.Equal(0, await _encounters.Value<int>("SELECT COUNT(*) FROM ClearanceReminder WHERE DoneAt IS NULL"));
        Assert.Equal(0, await _encounters.Value<int>("SELECT COUNT(*) FROM OutboxMessage WHERE DedupKey LIKE 'clearance:%' AND Body LIKE '%certificate number%'"));
    }

    [Fact]
    public async Task Reminders_AreSilentOnceANewCheckIsRecorded()
    {
        await See("2027-03-20");
        await Run(_site);
        await See("2030-03-20");
        _site.Time.Advance(TimeSpan.FromDays(10));
        await Run(_site);
        Assert.Equal(0, await Mails("clearance:"));
    }

    [Fact]
    public async Task Lapse_FlagsTheSessionToComeOnce_AndIsSeenOnTheCoordinatorsHome()
    {
        await BookMentoring();
        await Run(_site);
        Assert.Equal(0, await Mails("lapse:"));
        Assert.DoesNotContain("Not cleared", (await (await _site.Client(_people.Cora)).Page("/")).Body!.TextContent, StringComparison.Ordinal);

        await _encounters.Write("UPDATE VolunteerClearance SET ExpiresOn = '2027-01-20'", new { });
        await Run(_site);
        await using var second = new TestSite(_site);
        await Run(second);
        Assert.Equal(2, await Mails("lapse:"));
        Assert.Equal(1, await _encounters.Value<int>("SELECT COUNT(*) FROM AuditEntry WHERE Action = 'ClearanceLapsed' AND ForId = @Bea", _people));
        Assert.Contains("Bea Brook has no enhanced DBS check in date", (await (await _site.Client(_people.Carl)).Page("/")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Bea Brook", (await (await _site.Client(_people.Ozzie)).Page("/")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        await See("2029-01-01");
        await Run(_site);
        Assert.Equal(0, await _encounters.Value<int>("SELECT COUNT(*) FROM ClearanceFlag"));
        Assert.DoesNotContain("Not cleared", (await (await _site.Client(_people.Cora)).Page("/")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NewVersionOfARule_ReachesWhatIsBookedAlready()
    {
        var match = await _encounters.Match(await _encounters.Offer(), await _encounters.Request(), MatchState.Agreed);
        using var booked = await (await _site.Client(_people.Cora)).Submit($"/approvals/{match}", $"/approvals/{match}/book");
        Assert.Equal(0, await _encounters.Value<int>("SELECT ClearanceNeeded FROM Session"));
        await _encounters.Write(
            """
            INSERT INTO CheckRule (Code, Version, Position, Activities, Supervisions, Frequencies, Places, Ages, Level, MostLevel, Documents, Reason, Source, HoldsFrom)
            VALUES ('visitor', 2, 10, 4095, 1, 3, 5, 3, 2, 2, 0, 'As a new law says.', 'A law of 2027', '2027-02-01')
            """,
            new { });
        await Run(_site);
        Assert.Equal(1, await _encounters.Value<int>("SELECT ClearanceNeeded FROM Session"));
        Assert.Equal(1, await _encounters.Value<int>("SELECT COUNT(*) FROM ClearanceFlag"));
        Assert.Equal(1, await _encounters.Value<int>("SELECT COUNT(*) FROM AuditEntry WHERE Action = 'SessionCheckChanged'"));
    }
}
