using System.Net;
using System.Text.RegularExpressions;
using EmployerConnect.Tests.Features.Calendars;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Reminders;
using EmployerConnect.Web.Outbox;

namespace EmployerConnect.Tests.Features.Reminders;

/// <summary>The site's clock is moved, the rounds are run, and the mails are counted (invariant 13).</summary>
public sealed partial class ReminderTests : IAsyncLifetime
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

    [Fact]
    public async Task ASession_IsRemindedOfAWeekAndADayBeforeAndCountedAfter_EachOnce()
    {
        await Book(new DateOnly(2027, 2, 2));
        await RunDailyUntil(new DateTime(2027, 2, 10, 12, 0, 0, DateTimeKind.Utc));
        Assert.Equal(
            ["In a week: Life on a building site", "Tomorrow: Life on a building site", "Who was reached? Life on a building site"],
            MailsTo("ada@example.org"));
        Assert.Equal(["In a week: Life on a building site", "Tomorrow: Life on a building site"], MailsTo("bea@example.org"));
        Assert.Empty(MailsTo("olive@example.org"));
    }

    [Theory]
    [InlineData("2027-03-22 09:00", "2027-03-29", "In a week")]
    [InlineData("2027-03-22 08:59", "2027-03-29", "")]
    [InlineData("2027-03-27 08:59", "2027-03-28", "")]
    [InlineData("2027-03-28 08:00", "2027-03-29", "Tomorrow")]
    [InlineData("2027-10-31 08:59", "2027-11-01", "")]
    [InlineData("2027-10-31 09:00", "2027-11-01", "Tomorrow")]
    public async Task TheHour_IsNineInLondon_WhateverTheClocksDo(string utc, string day, string expected)
    {
        await Book(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        _site.Time.SetUtcNow(DateTimeOffset.Parse(utc + "Z", System.Globalization.CultureInfo.InvariantCulture));
        await Round();
        Assert.Equal(expected.Length == 0 ? [] : [$"{expected}: Life on a building site"], expected == "In a week" ? [.. MailsTo("ada@example.org").Take(1)] : MailsTo("ada@example.org").Where(subject => !subject.StartsWith("In a week", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task TheClock_JumpsAheadAndBack_NothingIsSentTwiceOrTooLate()
    {
        await Book(new DateOnly(2027, 2, 2));
        _site.Time.SetUtcNow(new DateTimeOffset(2027, 1, 25, 0, 0, 0, TimeSpan.Zero));
        await Round();
        // The machine slept until the evening before.
        _site.Time.SetUtcNow(new DateTimeOffset(2027, 2, 1, 20, 0, 0, TimeSpan.Zero));
        await Round();
        Assert.Equal(["Tomorrow: Life on a building site"], MailsTo("ada@example.org"));
        Assert.Equal(3, await _encounters.Value<int>("SELECT COUNT(*) FROM Reminder WHERE Kind = 'WeekBefore' AND State = 'Dropped'"));
        await Round();
        Assert.Single(MailsTo("ada@example.org"));
    }

    [Fact]
    public async Task ASessionThatMoves_TakesItsRemindersWithIt()
    {
        var id = await Book(new DateOnly(2027, 1, 20));
        await Round();
        Assert.Empty(MailsTo("ada@example.org"));
        await Move(id, new DateOnly(2027, 3, 2));
        _site.Time.SetUtcNow(new DateTimeOffset(2027, 1, 20, 12, 0, 0, TimeSpan.Zero));
        await Round();
        Assert.Empty(MailsTo("ada@example.org"));
        await RunDailyUntil(new DateTime(2027, 3, 1, 12, 0, 0, DateTimeKind.Utc));
        Assert.Equal(["In a week: Life on a building site", "Tomorrow: Life on a building site"], MailsTo("ada@example.org"));
    }

    [Theory]
    [InlineData("UPDATE Session SET State = 'Cancelled', CancelReason = 'TooFewPupils'")]
    [InlineData("DELETE FROM SessionPerson")]
    public async Task WhatIsOver_IsNotRemindedOf(string meanwhile)
    {
        await Book(new DateOnly(2027, 1, 20));
        await Round();
        await _encounters.Write(meanwhile, new { });
        await RunDailyUntil(new DateTime(2027, 1, 22, 12, 0, 0, DateTimeKind.Utc));
        Assert.Empty(MailsTo("ada@example.org"));
    }

    [Fact]
    public async Task TwoInstancesAtOnce_SendEachReminderOnce()
    {
        for (var number = 0; number < 10; number++)
        {
            await Book(new DateOnly(2027, 1, 20));
        }

        await using var other = new TestSite(_site);
        _site.Time.SetUtcNow(new DateTimeOffset(2027, 1, 13, 9, 0, 0, TimeSpan.Zero));
        await Task.WhenAll(Plan(_site), Plan(other));
        var sent = await Task.WhenAll(Send(_site), Send(other));
        Assert.Equal(30, sent.Sum());
        Assert.Equal(30, await _encounters.Value<int>("SELECT COUNT(*) FROM OutboxMessage"));
    }

    [Fact]
    public async Task AProposal_IsNudgedAfterFiveWorkingDaysAndReleasedAfterTen()
    {
        // Tuesday 12 January: five working days later is Tuesday 19, ten is Tuesday 26.
        var match = await _encounters.Match(await _encounters.Offer(), await _encounters.Request());
        Assert.Equal("2027-01-26 09:00:00", await _encounters.Value<string>("SELECT AnswerDueAt FROM EncounterMatch"));
        await Drain();
        var before = _site.Mail.Sent.Count;
        await RunDailyUntil(new DateTime(2027, 1, 18, 9, 0, 0, DateTimeKind.Utc));
        Assert.Equal(before, _site.Mail.Sent.Count);
        await RunDailyUntil(new DateTime(2027, 1, 25, 9, 0, 0, DateTimeKind.Utc));
        var nudge = Assert.Single(_site.Mail.Sent.Skip(before));
        Assert.Equal(("ben@example.org", "Still waiting for your answer: \"Life on a building site\""), (nudge.ToAddress, nudge.Subject));
        Assert.Contains("/answer/", nudge.Text, StringComparison.Ordinal);
        await RunDailyUntil(new DateTime(2027, 1, 26, 9, 0, 0, DateTimeKind.Utc));
        Assert.Equal(("Expired", 0), (await _encounters.Value<string>("SELECT State FROM EncounterMatch WHERE Id = @match", new { match }), await _encounters.Value<int>("SELECT SessionsTaken FROM Offer")));
    }

    [Fact]
    public async Task ANo_IsRespectedForTheTerm()
    {
        var (offer, request) = (await _encounters.Offer(), await _encounters.Request(sessions: 3));
        await _encounters.Match(offer, request);
        await _encounters.Write("UPDATE EncounterMatch SET State = 'Declined', Awaiting = NULL, AnswerDueAt = NULL, DeclineReason = 'TooFar'", new { });
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => _encounters.Match(offer, request));
        await _encounters.Write("UPDATE EncounterMatch SET DeclineReason = 'DateDoesNotSuit'", new { });
        await _encounters.Match(offer, request);
        await _encounters.Write("UPDATE EncounterMatch SET State = 'Declined', Awaiting = NULL, AnswerDueAt = NULL, DeclineReason = 'TooFar', UpdatedAt = '2026-12-18 09:00:00'", new { });
        await _encounters.Match(offer, request);
    }

    [Fact]
    public async Task AnOffer_IsAskedAboutOnceAfter90DaysAndThenPaused_UnlessItIsConfirmed()
    {
        var (silent, confirmed) = (await _encounters.Offer(), await _encounters.Offer());
        await RunDailyUntil(TestSite.Now.UtcDateTime.AddDays(89));
        Assert.Empty(MailsTo("ben@example.org"));
        await RunDailyUntil(TestSite.Now.UtcDateTime.AddDays(92));
        Assert.Equal(2, MailsTo("ben@example.org").Count(subject => subject == "Is this offer still right? Life on a building site"));
        var ben = await _site.Client(_people.Ben);
        using var said = await ben.Submit($"/offers/{confirmed}", $"/offers/{confirmed}/confirm");
        await RunDailyUntil(TestSite.Now.UtcDateTime.AddDays(106));
        Assert.Equal(("Paused", "Published"), (await State(silent), await State(confirmed)));
        Assert.Equal(3, MailsTo("ben@example.org").Count);
        Assert.Equal("Paused: Life on a building site", MailsTo("ben@example.org")[^1]);
        await RunDailyUntil(TestSite.Now.UtcDateTime.AddDays(175));
        Assert.Equal(3, MailsTo("ben@example.org").Count);
    }

    [Fact]
    public async Task AnOffer_AnsweredFromTheMail_StandsOrIsPaused_AndTheAuditSaysWho()
    {
        var offers = new[] { await _encounters.Offer(), await _encounters.Offer() };
        await RunDailyUntil(TestSite.Now.UtcDateTime.AddDays(92));
        var links = _site.Mail.Sent.Where(mail => mail.Subject.StartsWith("Is this offer still right?", StringComparison.Ordinal)).Select(mail => AnswerLink().Match(mail.Text).Value).ToList();
        var nobody = await _site.Client();
        foreach (var (link, choice) in links.Zip(["yes", "no"]))
        {
            using var answered = await nobody.Post(link, SiteClient.Fill(SiteClient.Fields(await nobody.Page(link), link), ("Choice", choice)));
            Assert.Equal(HttpStatusCode.Redirect, answered.StatusCode);
        }

        Assert.Equal(["Paused", "Published"], new[] { await State(offers[0]), await State(offers[1]) }.Order());
        Assert.Equal(1, await _encounters.Value<int>("SELECT COUNT(*) FROM AuditEntry WHERE Action = 'OfferConfirmed' AND PersonId = @Ben AND FromVersion = 1 AND ToVersion = 1 AND ForId = @BrookBuilders", _people));
        Assert.Equal(1, await _encounters.Value<int>("SELECT COUNT(*) FROM AuditEntry a JOIN Offer o ON o.Id = a.SubjectId AND o.Version = a.ToVersion WHERE a.Action = 'OfferPaused' AND a.PersonId = @Ben AND a.FromVersion = 1", _people));
    }

    [Theory]
    [InlineData("2027-01-12", 5, "2027-01-19")]
    [InlineData("2027-01-16", 1, "2027-01-18")]
    [InlineData("2027-01-15", 10, "2027-01-29")]
    public void WorkingDays_LeaveOutWeekends(string from, int days, string expected) =>
        Assert.Equal(Day(expected), ReminderTimes.WorkingDaysAfter(Day(from), days));

    [GeneratedRegex("/answer/[A-Za-z0-9_-]{43}")]
    private static partial Regex AnswerLink();

    private static DateTime Day(string text) => DateTime.SpecifyKind(DateTime.Parse(text + "T12:00:00", System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);

    private Task<string> State(Guid offer) => _encounters.Value<string>("SELECT State FROM Offer WHERE Id = @offer", new { offer });

    private async Task<Guid> Book(DateOnly day)
    {
        var (id, _) = await new BookedSessions(_site, _people).Book(day);
        return id;
    }

    private Task<int> Move(Guid id, DateOnly day) => _encounters.Write(
        "UPDATE Session SET OnDate = @day, StartsAt = @starts, EndsAt = @ends WHERE Id = @id",
        new { id, day, starts = day.ToDateTime(new TimeOnly(10, 0), DateTimeKind.Utc), ends = day.ToDateTime(new TimeOnly(11, 0), DateTimeKind.Utc) });

    private async Task RunDailyUntil(DateTime end)
    {
        while (_site.Time.GetUtcNow().UtcDateTime <= end)
        {
            await Round();
            _site.Time.Advance(TimeSpan.FromHours(12));
        }
    }

    private async Task Round()
    {
        await Plan(_site);
        await Send(_site);
        await _site.With<ReminderStore, int>(store => store.PauseUnconfirmed());
        await _site.With<MatchStore, int>(store => store.ExpireDue());
        await Drain();
    }

    private static Task<int> Plan(TestSite site) => site.With<ReminderPlanner, int>(async planner =>
    {
        await planner.Plan();
        return 0;
    });

    private static Task<int> Send(TestSite site) => site.With<ReminderStore, int>(store => store.RunDue());

    private Task<int> Drain() => _site.With<OutboxRunner, int>(runner => runner.RunDue(TestContext.Current.CancellationToken));

    private List<string> MailsTo(string address) => [.. _site.Mail.Sent.Where(mail => mail.ToAddress == address).Select(mail => mail.Subject)];
}
