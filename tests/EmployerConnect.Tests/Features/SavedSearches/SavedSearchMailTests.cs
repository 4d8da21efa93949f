using EmployerConnect.Matching;
using EmployerConnect.Tests.Features.Offers;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.MailPreferences;
using EmployerConnect.Web.Features.Offers;
using EmployerConnect.Web.Features.SavedSearches;
using EmployerConnect.Web.Outbox;

namespace EmployerConnect.Tests.Features.SavedSearches;

/// <summary>It is Tuesday 12 January 2027, nine o'clock; Ada wants to hear of workshops each morning, of everything on Mondays.</summary>
public sealed class SavedSearchMailTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private People _people = null!;

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        await Publish("Old workshop", Activities.Workshop);
        _site.Time.Advance(TimeSpan.FromMinutes(1));
        await Save("Workshops", "?activity=Workshop", SearchRhythm.Daily);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task ANewOfferThatFits_IsToldOnce_TheNextMorning()
    {
        _site.Time.Advance(TimeSpan.FromHours(1));
        await Publish("New workshop", Activities.Workshop);
        await Publish("A talk", Activities.CareersTalk);
        Assert.Equal(0, await Look());
        await To(13, 5, 59);
        Assert.Equal(0, await Look());
        await To(13, 6, 0);
        Assert.Equal(1, await Look());
        Assert.Equal(0, await Look());
        var mail = Assert.Single(await Sent());
        Assert.Equal(("ada@example.org", "1 new offer for “Workshops”"), (mail.ToAddress, mail.Subject));
        Assert.Contains("New workshop", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Old workshop", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("A talk", mail.Text, StringComparison.Ordinal);
        Assert.NotNull(mail.Unsubscribe);

        await To(14, 6, 0);
        Assert.Equal(0, await Look());
        await Publish("Newer workshop", Activities.Workshop);
        await To(15, 6, 0);
        Assert.Equal(1, await Look());
        mail = Assert.Single(await Sent());
        Assert.Contains("Newer workshop", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("New workshop", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AWeeklySearch_WaitsForMonday()
    {
        await Save("Everything", "", SearchRhythm.Weekly);
        await Publish("A talk", Activities.CareersTalk);
        await To(17, 23, 0);
        Assert.Equal(0, await Look());
        await To(18, 6, 0);
        Assert.Equal(1, await Look());
        Assert.Contains("“Everything”", Assert.Single(await Sent()).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoInstances_TellItOnce()
    {
        await Publish("New workshop", Activities.Workshop);
        await To(13, 7, 0);
        await using var other = new TestSite(_site);
        var told = await Task.WhenAll(Look(), other.With<SavedSearchMails, int>(mails => mails.RunDue()));
        Assert.Equal(1, told.Sum());
        Assert.Single(await Sent());
    }

    [Fact]
    public async Task WhoWantsMailGathered_HasItInTheDigestOfSeven()
    {
        await _site.With<MailPreferenceStore, Outcome>(store => store.Choose(_people.Ada, "ada@example.org", MailRhythm.Daily));
        await Publish("New workshop", Activities.Workshop);
        await To(13, 6, 5);
        Assert.Equal(1, await Look());
        Assert.Empty(await Sent());
        await To(13, 7, 0);
        await _site.With<Digests, int>(digests => digests.RunDue());
        Assert.Contains("1 new offer for “Workshops”", Assert.Single(await Sent()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CalendarMailOnly_AndSearchesThatSayNothing_SendNone()
    {
        await _site.With<MailPreferenceStore, Outcome>(store => store.Choose(_people.Ada, "ada@example.org", MailRhythm.CalendarOnly));
        await Save("Quiet", "?activity=Workshop", SearchRhythm.Never);
        await Publish("New workshop", Activities.Workshop);
        await To(13, 6, 5);
        await Look();
        Assert.Empty(await Sent());
    }

    [Fact]
    public async Task MailAskedForAgain_TellsWhatComesFromThenOn()
    {
        var search = Assert.Single(await _site.With<SavedSearchStore, IReadOnlyList<SavedSearch>>(store => store.Of(_people.Ada)));
        await Change(search, SearchRhythm.Never);
        await Publish("In between", Activities.Workshop);
        await To(14, 9, 0);
        await Change(search, SearchRhythm.Daily);
        await To(15, 6, 0);
        Assert.Equal(0, await Look());
        await Publish("After", Activities.Workshop);
        await To(16, 6, 0);
        Assert.Equal(1, await Look());
        Assert.DoesNotContain("In between", Assert.Single(await Sent()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASearchWhoseDaysAreOver_FindsNothing_AndStopsNoOther()
    {
        await Save("January", "?to=2027-01-14", SearchRhythm.Daily);
        await Publish("New workshop", Activities.Workshop);
        await To(16, 6, 0);
        Assert.Equal(1, await Look());
        Assert.Contains("finds nothing any more", (await (await _site.Client(_people.Ada)).Page("/searches")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoeverIsSuspended_HearsNothing()
    {
        await Publish("New workshop", Activities.Workshop);
        await _site.With<Database, int>(database => database.Commit(work => work.Execute("UPDATE Person SET IsSuspended = 1 WHERE Id = @Ada", new { _people.Ada })));
        await To(13, 6, 0);
        Assert.Equal(0, await Look());
    }

    private Task<int> Look() => _site.With<SavedSearchMails, int>(mails => mails.RunDue());

    private async Task<IReadOnlyList<EmailMessage>> Sent()
    {
        var before = _site.Mail.Sent.Count;
        await _site.With<OutboxRunner, int>(runner => runner.RunDue(TestContext.Current.CancellationToken));
        return [.. _site.Mail.Sent.Skip(before)];
    }

    private Task To(int day, int hour, int minute)
    {
        _site.Time.SetUtcNow(new DateTimeOffset(2027, 1, day, hour, minute, 0, TimeSpan.Zero));
        return Task.CompletedTask;
    }

    private async Task Publish(string title, Activities activity)
    {
        _site.Time.Advance(TimeSpan.FromMinutes(1));
        var offer = Offer.Publish(_people.BrookBuilders, _people.Ben, SomeOffers.Talk with { Title = title, Activity = activity }, _site.Time.GetUtcNow().UtcDateTime);
        await _site.With<OfferStore, Outcome>(store => store.Publish(offer, _people.Ben));
    }

    private Task<Outcome> Save(string name, string query, SearchRhythm rhythm) => _site.With<SavedSearchStore, Outcome>(store => store.Add(_people.Ada, name, query, rhythm));

    private Task<Outcome> Change(SavedSearch search, SearchRhythm rhythm) => _site.With<SavedSearchStore, Outcome>(store => store.Change(search.Id, _people.Ada, search.Name, rhythm));
}
