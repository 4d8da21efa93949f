using System.Net;
using EmployerConnect.Tests.Features.Calendars;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Calendars;
using EmployerConnect.Web.Features.MailPreferences;
using EmployerConnect.Web.Outbox;

namespace EmployerConnect.Tests.Features.MailPreferences;

public sealed class MailPreferencesTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private People _people = null!;

    public async ValueTask InitializeAsync() => _people = await People.Settle(_site);

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task AtOnce_HasOneClickToStopAndAPlaceToChoose()
    {
        await Enqueue("1");
        var mail = Assert.Single(await Sent());
        Assert.False(mail.IsTransactional);
        Assert.Matches("^http://localhost:5080/mail/stop/[a-z2-7]{32}$", mail.Unsubscribe);
        Assert.Contains("Choose which mail you get:\nhttp://localhost:5080/preferences", mail.Text, StringComparison.Ordinal);
        Assert.Contains(mail.Unsubscribe!, mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneClick_AsAMailProgramPosts_LeavesCalendarMailOnly()
    {
        await Enqueue("1");
        var path = new Uri((await Sent())[0].Unsubscribe!).AbsolutePath;
        var nobody = await _site.Client();
        var looked = await nobody.Page(path);
        Assert.Single(looked.QuerySelectorAll($"form[action='{path}']"));
        await Enqueue("2");
        Assert.Equal(2, (await Sent()).Count);
        using var stopped = await nobody.Post(path, [new("List-Unsubscribe", "One-Click")]);
        Assert.Equal(HttpStatusCode.OK, stopped.StatusCode);
        await Enqueue("3");
        await Invite();
        Assert.True((await Sent()).Skip(2).Single().IsTransactional);
        Assert.Null((await Sent())[2].Unsubscribe);
        var page = await (await _site.Client(_people.Ada)).Page("/preferences");
        Assert.True(page.QuerySelector("input[value=CalendarOnly]")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task OneClick_AtAnAddressThatWasNeverGivenOut_DoesNotExist()
    {
        var nobody = await _site.Client();
        var path = $"/mail/stop/{new string('a', 32)}";
        using var get = await nobody.Get(path);
        using var post = await nobody.Post(path, []);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (get.StatusCode, post.StatusCode));
    }

    [Theory]
    [InlineData("Daily", 22, 1)]
    [InlineData("Weekly", 22, 0)]
    [InlineData("Weekly", 6 * 24, 1)]
    public async Task Digest_GathersUntilSevenInTheMorning(string rhythm, int hours, int digests)
    {
        await Choose(rhythm);
        await Enqueue("1");
        await Enqueue("1");
        await Enqueue("2");
        await Invite();
        await RunDigests();
        Assert.True(Assert.Single(await Sent()).IsTransactional);
        // From Tuesday nine o'clock.
        _site.Time.Advance(TimeSpan.FromHours(hours));
        await using var other = new TestSite(_site);
        await Task.WhenAll(RunDigests(), other.With<Digests, int>(one => one.RunDue()));
        var mails = (await Sent()).Skip(1).ToList();
        Assert.Equal(digests, mails.Count);
        Assert.All(mails, mail => Assert.Equal("2 messages for you", mail.Subject));
        Assert.All(mails, mail => Assert.Contains("Hello 1\nhttp://localhost:5080/matches\n", mail.Text, StringComparison.Ordinal));
        Assert.All(mails, mail => Assert.NotNull(mail.Unsubscribe));
    }

    [Theory]
    [InlineData("2027-03-28T05:59:00", "2027-03-27T07:00:00")]
    [InlineData("2027-03-28T06:00:00", "2027-03-28T06:00:00")]
    [InlineData("2027-10-31T06:59:00", "2027-10-30T06:00:00")]
    [InlineData("2027-10-31T07:00:00", "2027-10-31T07:00:00")]
    public void LastMorning_IsSevenInLondon_WhateverTheClocksDo(string now, string expected) =>
        Assert.Equal(Instant(expected), Digests.LastMorning(Instant(now), MailRhythm.Daily));

    [Fact]
    public async Task Digest_WhatCannotWait_ComesAtOnce()
    {
        await Choose("Weekly");
        await Enqueue("1", isUrgent: true);
        Assert.Single(await Sent());
    }

    [Fact]
    public async Task Choose_NothingOrNonsense_IsAnErrorBesideTheField()
    {
        var ada = await _site.Client(_people.Ada);
        using var nonsense = await ada.Submit("/preferences", "/preferences", ("Rhythm", "Hourly"));
        Assert.Contains("Choose when you want mail", (await SiteClient.Parse(nonsense)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Choose_IsForOneselfOnly()
    {
        await Choose("CalendarOnly");
        Assert.Equal(MailRhythm.AtOnce, await _site.With<MailPreferenceStore, MailRhythm>(store => store.Of(_people.Olive)));
        using var stranger = await (await _site.Client()).Get("/preferences");
        Assert.Equal(HttpStatusCode.Redirect, stranger.StatusCode);
    }

    private static DateTime Instant(string text) => DateTime.SpecifyKind(DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);

    private async Task Choose(string rhythm)
    {
        var ada = await _site.Client(_people.Ada);
        using var saved = await ada.Submit("/preferences", "/preferences", ("Rhythm", rhythm));
        Assert.Equal("/preferences", saved.Headers.Location?.OriginalString);
    }

    private Task<int> Enqueue(string occasion, bool isUrgent = false) => Write(new Notice(Ada, $"Hello {occasion}", ["Something happened."], "See it", "/matches") { IsUrgent = isUrgent }, occasion);

    private async Task Invite()
    {
        var (session, _) = await new BookedSessions(_site, _people).Book();
        var one = await _site.With<Database, CalendarEvent>(database => database.Read(work => SessionCalendar.EventOf(work, session)));
        await Write(new Notice(Ada, "Booked", ["Booked."], "See it", "/sessions") { Invitation = new Invitation(one, InvitationMethod.Request, Ada) }, "session");
    }

    private NoticeRecipient Ada => new(_people.Ada, "Ada Ash", "ada@example.org");

    private Task<int> Write(Notice notice, string occasion) => _site.With<Database, int>(database => database.Commit(async work =>
    {
        await _site.Services.GetRequired<Notices>().Enqueue(work, _site.Time.GetUtcNow().UtcDateTime, occasion, notice);
        return 0;
    }));

    private Task<int> RunDigests() => _site.With<Digests, int>(digests => digests.RunDue());

    private async Task<IReadOnlyList<EmailMessage>> Sent()
    {
        await _site.With<OutboxRunner, int>(runner => runner.RunDue(TestContext.Current.CancellationToken));
        return _site.Mail.Sent;
    }
}
