using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Retention;
using Microsoft.Extensions.Configuration;

namespace EmployerConnect.Tests.Features.Privacy;

/// <summary>Periods are settings; the job applies them and the page shows them.</summary>
public sealed class RetentionTests : IAsyncLifetime
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

    private async Task ApplyAfter(int days)
    {
        _site.Time.Advance(TimeSpan.FromDays(days));
        await _site.With<RetentionJob, int>(async job =>
        {
            await job.Apply();
            return 0;
        });
    }

    private Task<int> Count(string rows) => _encounters.Value<int>($"SELECT COUNT(*) FROM {rows}");

    [Fact]
    public async Task Apply_TakesEachKindAtItsTimeAndNotBefore()
    {
        var now = TestSite.Now.UtcDateTime;
        await _encounters.Write("INSERT INTO PostedForm (PersonId, FormKey, BodyHash, PostedAt) VALUES (@Ada, @Ada, 'x', @now)", new { _people.Ada, now });
        await _encounters.Write("INSERT INTO OutboxMessage (Id, Kind, DedupKey, Body, State, Attempts, DueAt, LastError, CreatedAt, DoneAt) VALUES (@Ada, 'Mail', 'k', '{}', 'Dead', 1, @now, 'no such address', @now, @now)", new { _people.Ada, now });
        await _encounters.Write("INSERT INTO VolunteerClearance (Id, PersonId, Level, IssuedOn, ExpiresOn, SeenByPersonId, SeenAt) VALUES (@Bea, @Bea, 1, '2025-01-12', '2027-01-12', @Cora, @now)", new { _people.Bea, _people.Cora, now });
        await _encounters.Write("INSERT INTO ClearanceReminder (ClearanceId, DaysBefore, DueAt) VALUES (@Bea, 7, @now)", new { _people.Bea, now });
        await _encounters.Write("INSERT INTO EmployerDocument (Id, OrganisationId, Kind, ReviewOn, ConfirmedByPersonId, ConfirmedAt) VALUES (@BrookBuilders, @BrookBuilders, 1, '2027-01-12', @Cora, @now)", new { _people.BrookBuilders, _people.Cora, now });
        await ApplyAfter(30);
        Assert.Equal((1, 1, 1, 1), (await Count("PostedForm"), await Count("OutboxMessage WHERE Body IS NOT NULL"), await Count("VolunteerClearance"), await Count("EmployerDocument")));
        await ApplyAfter(1);
        Assert.Equal((0, 1), (await Count("PostedForm"), await Count("OutboxMessage WHERE Body IS NOT NULL")));
        await ApplyAfter(60);
        Assert.Equal((1, 0), (await Count("OutboxMessage"), await Count("OutboxMessage WHERE Body IS NOT NULL OR LastError IS NOT NULL")));
        await ApplyAfter(275);
        Assert.Equal((0, 0, 1), (await Count("VolunteerClearance"), await Count("ClearanceReminder"), await Count("EmployerDocument")));
        await ApplyAfter(366);
        Assert.Equal(0, await Count("EmployerDocument"));
        Assert.Equal(1, await Count("AuditEntry WHERE Action = 'RetentionApplied' AND SubjectKind = 'VolunteerClearance' AND Detail = '2'"));
    }

    [Fact]
    public async Task Apply_MatchNotesAndFormerMembers_GoAfterTheirTime_MembersStay()
    {
        await _encounters.Match(await _encounters.Offer(), await _encounters.Request());
        await _encounters.Write("UPDATE EncounterMatch SET Note = 'Ring 07700'", new { });
        await _encounters.Write("UPDATE MatchEvent SET Note = 'Ring 07700'", new { });
        await _encounters.Write("UPDATE Membership SET EndedAt = @now WHERE PersonId = @Carl", new { _people.Carl, now = TestSite.Now.UtcDateTime });
        await ApplyAfter(700);
        Assert.Equal((1, 0), (await Count("MatchEvent WHERE Note IS NOT NULL"), await Count("Person WHERE ErasedAt IS NOT NULL")));
        await ApplyAfter(60);
        Assert.Equal((0, 0), (await Count("MatchEvent WHERE Note IS NOT NULL"), await Count("EncounterMatch WHERE Note IS NOT NULL")));
        Assert.Equal("Former member", await _encounters.Value<string>("SELECT Name FROM Person WHERE Id = @Carl", _people));
        Assert.Equal(1, await Count("Person WHERE ErasedAt IS NOT NULL"));
    }

    [Fact]
    public async Task Apply_Concerns_StayForTenYears()
    {
        var match = await _encounters.Match(await _encounters.Offer(), await _encounters.Request(), MatchState.Agreed);
        using var booked = await (await _site.Client(_people.Cora)).Submit($"/approvals/{match}", $"/approvals/{match}/book");
        await _encounters.Write("INSERT INTO Concern (Id, HubId, SessionId, RaisedByPersonId, Kind, HappenedOn, WhatWasSeen, State, CreatedAt) SELECT @Ada, HubId, Id, @Ada, 'LeftAlone', '2027-01-11', 'x', 'Waiting', @now FROM Session", new { _people.Ada, now = TestSite.Now.UtcDateTime });
        await ApplyAfter(3650);
        Assert.Equal(1, await Count("Concern"));
        await ApplyAfter(4);
        Assert.Equal(0, await Count("Concern"));
    }

    [Fact]
    public async Task Get_Page_ShowsThePeriods()
    {
        var text = (await (await _site.Client()).Page("/privacy/retention")).QuerySelector("main")!.TextContent;
        Assert.Contains("30 days after the post", text, StringComparison.Ordinal);
        Assert.Contains("3653 days after the day on which they were raised", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("45", 45)]
    [InlineData("", 30)]
    public void Read_TakesTheSetting(string text, int days) => Assert.Equal(days, RetentionPeriods.Read(Settings(text)).PostedFormDays);

    [Theory]
    [InlineData("0")]
    [InlineData("-3")]
    [InlineData("a month")]
    [InlineData("99999")]
    public void Read_WhatIsNoPeriod_StopsTheSite(string text) => Assert.Throws<InvalidOperationException>(() => RetentionPeriods.Read(Settings(text)));

    private static IConfigurationRoot Settings(string text) =>
        new ConfigurationBuilder().AddInMemoryCollection([new("Retention:PostedFormDays", text)]).Build();
}
