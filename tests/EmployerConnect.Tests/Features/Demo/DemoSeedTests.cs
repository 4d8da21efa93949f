namespace EmployerConnect.Tests.Features.Demo;

public sealed class DemoSeedTests
{
    public static TheoryData<string> Dates =>
        ["2027-01-01", "2027-03-28", "2027-05-31", "2027-08-30", "2027-10-31", "2027-12-23", "2028-02-29", "2028-07-15"];

    [Theory]
    [MemberData(nameof(Dates))]
    public async Task Run_OnAnyDate_KeepsEveryCount(string date)
    {
        using var ground = new DemoGround(date);

        Assert.True(await ground.Seed());

        await DemoChecks.Hold(ground);
        await DemoChecks.EverybodyHasSomethingToDo(ground);
        Assert.Equal((30, 40), (await ground.Count("SELECT COUNT(*) FROM Organisation WHERE Kind = 'School'"), await ground.Count("SELECT COUNT(*) FROM Organisation WHERE Kind = 'Employer'")));
        Assert.Equal(25, await ground.Count("SELECT COUNT(*) FROM Session WHERE State = 'Delivered' AND OnDate >= @from", new { from = ground.Today.AddDays(-121) }));
        Assert.Equal(15, await ground.Count("SELECT COUNT(*) FROM Session WHERE State = 'Booked' AND OnDate > @today AND OnDate <= @until", new { today = ground.Today, until = ground.Today.AddDays(42) }));
        Assert.Equal(8, await ground.Count("SELECT COUNT(DISTINCT State) FROM EncounterMatch"));
        Assert.Equal(12, await ground.Count("SELECT COUNT(DISTINCT Activity) FROM Offer"));
        Assert.Equal(11, await ground.Count("SELECT COUNT(*) FROM Person WHERE PasswordHash IS NOT NULL"));
        foreach (var (kind, action, table) in new[] { ("Match", "%", "MatchEvent"), ("Session", "SessionBooked", "Session"), ("Offer", "%", "Offer"), ("EncounterRequest", "%", "EncounterRequest") })
        {
            Assert.Equal(await ground.Count($"SELECT COUNT(*) FROM {table}"), await ground.Count("SELECT COUNT(*) FROM AuditEntry WHERE SubjectKind = @kind AND Action LIKE @action", new { kind, action }));
        }
    }

    [Theory]
    [MemberData(nameof(Dates))]
    public async Task Run_ASecondTime_ChangesNothing(string date)
    {
        using var ground = new DemoGround(date);
        await ground.Seed();
        var before = await ground.Totals();

        Assert.False(await ground.Seed());

        Assert.Equal(before, await ground.Totals());
    }

    [Theory]
    [InlineData("2027-01-12", 40)]
    [InlineData("2027-01-12", 200)]
    [InlineData("2027-08-30", 200)]
    [InlineData("2027-03-28", 1000)]
    public async Task Run_WhenLittleIsLeftToCome_AddsASeason(string date, int days)
    {
        using var ground = new DemoGround(date);
        await ground.Seed();
        ground.Time.Advance(TimeSpan.FromDays(days));

        Assert.True(await ground.Seed());

        await DemoChecks.Hold(ground);
        await DemoChecks.EverybodyHasSomethingToDo(ground);
        Assert.InRange(await ground.Count("SELECT COUNT(*) FROM Session WHERE State = 'Booked' AND StartsAt > @now", new { now = ground.Now }), 15, 20);
        Assert.Equal(60, await ground.Count("SELECT COUNT(DISTINCT OfferId) FROM OfferWindow WHERE ToDate >= @until", new { until = ground.Today.AddDays(60) }));
        Assert.Equal(60, await ground.Count("SELECT COUNT(*) FROM Offer"));
        Assert.False(await ground.Seed());
    }

    [Fact]
    public async Task Run_AfterSomebodyWasRenamed_LeavesTheHubsAlone()
    {
        using var ground = new DemoGround("2027-01-12");
        await ground.Seed();
        await ground.Write("UPDATE Organisation SET Name = 'Renamed School' WHERE Urn = 9900001");
        var before = await ground.Totals();
        ground.Time.Advance(TimeSpan.FromDays(200));

        Assert.False(await ground.Seed());

        Assert.Equal(before, await ground.Totals());
    }
}
