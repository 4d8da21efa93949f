using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MimeKit;
using Calendar = Ical.Net.Calendar;

namespace EmployerConnect.BrowserTests;

/// <summary>The main job, end to end: four people in four browsers take one encounter from the offer to everyone's calendar and mail.</summary>
public sealed class JourneyTests
{
    private const string Offer = "A morning with the site team";
    private const string Request = "Builders for our Year 9";

    [Fact]
    public async Task AnOfferBecomesASessionInCalendarAndMail()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var browser = await Browser.Start();
        await using var site = await RunningSite.Start(cancellation);
        var links = DemoLinks.Parse(await site.Run("demo-links", "--json"));
        var employer = await SignIn(browser, site, links.First("Worcestershire", "employer contact"));
        var leader = await SignIn(browser, site, links.First("Worcestershire", "careers leader"));
        var coordinator = await SignIn(browser, site, links.First("Worcestershire", "co-ordinator"));
        var outsider = await SignIn(browser, site, links.First("Hertfordshire", "co-ordinator"));
        var start = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(10);

        await LongForms.PublishOffer(employer, Offer, sessions: 2, start);
        await LongForms.PostRequest(leader, Request, start);

        await leader.GetByRole(AriaRole.Button, new() { Name = "See matching offers" }).ClickAsync();
        var card = leader.Locator(".ec-card", new() { HasText = Offer });
        Assert.Contains("miles from your school", await card.InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
        await card.GetByRole(AriaRole.Button).ClickAsync();
        await leader.GetByRole(AriaRole.Button, new() { Name = "Send the proposal" }).ClickAsync();
        await Assertions.Expect(leader).ToHaveURLAsync(new Regex("/matches/[0-9a-f-]{36}$"));
        var match = new Uri(leader.Url).AbsolutePath;

        await employer.GotoAsync(match);
        await employer.Locator("#VolunteerId").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await employer.GetByRole(AriaRole.Button, new() { Name = "Agree to this" }).ClickAsync();
        await Assertions.Expect(employer.Locator("h1")).ToContainTextAsync("Agreed");

        var stranger = await outsider.GotoAsync(match);
        Assert.Equal(404, stranger!.Status);

        await coordinator.GotoAsync(match.Replace("/matches/", "/approvals/", StringComparison.Ordinal));
        await coordinator.GetByRole(AriaRole.Button, new() { Name = "Approve and book" }).ClickAsync();
        await Assertions.Expect(coordinator).ToHaveURLAsync(new Regex("/sessions/[0-9a-f-]{36}$"));
        var session = new Uri(coordinator.Url).AbsolutePath;
        await Assertions.Expect(coordinator.Locator("h1")).ToContainTextAsync(Offer);

        await leader.GotoAsync(session);
        await Assertions.Expect(leader.Locator("h1")).ToContainTextAsync("Booked");
        Assert.Equal(404, (await outsider.GotoAsync(session))!.Status);

        var uid = await CheckFeed(leader, cancellation);
        await CheckMail(site, uid, cancellation);
    }

    private static async Task<IPage> SignIn(Browser browser, RunningSite site, DemoLink person)
    {
        var page = await browser.Person(site.Address);
        await page.GotoAsync(person.Address);
        await Assertions.Expect(page.Locator(".ec-who__name")).ToContainTextAsync(person.Name);
        return page;
    }

    /// <summary>Subscribes as a person would, and returns the session's UID.</summary>
    private static async Task<string> CheckFeed(IPage page, CancellationToken cancellation)
    {
        await page.GotoAsync("/calendars");
        await page.Locator("form[action='/calendars'] button").ClickAsync();
        var address = await page.InputValueAsync("#feed-address");
        using var http = new HttpClient();
        var text = await http.GetStringAsync(new Uri(address), cancellation);
        Assert.Contains("BEGIN:VTIMEZONE", text, StringComparison.Ordinal);
        var session = Calendar.Load(text)!.Events.Single(one => one.Summary == Offer);
        Assert.Equal("Europe/London", session.Start!.TzId);
        Assert.Equal(TimeSpan.FromMinutes(50), session.End!.AsUtc - session.Start.AsUtc);
        Assert.InRange(session.Start.Value.Hour, 9, 14);
        return session.Uid!;
    }

    /// <summary>The invitation lies in the mail folder for each person who takes part, with the same UID as the feed.</summary>
    private static async Task CheckMail(RunningSite site, string uid, CancellationToken cancellation)
    {
        var mail = new MailFolder(site);
        var invitations = await mail.Wait(3, message => message.Subject!.StartsWith($"Booked: {Offer}", StringComparison.Ordinal), cancellation);
        foreach (var message in invitations)
        {
            var part = message.BodyParts.OfType<TextPart>().First(text => text.ContentType.IsMimeType("text", "calendar"));
            Assert.Equal("REQUEST", part.ContentType.Parameters["method"]);
            var calendar = Calendar.Load(part.Text)!;
            Assert.Equal("REQUEST", calendar.Method);
            var invited = Assert.Single(calendar.Events);
            Assert.Equal(uid, invited.Uid);
            Assert.Equal($"mailto:{message.To.Mailboxes.Single().Address}", Assert.Single(invited.Attendees).Value!.ToString(), ignoreCase: true);
        }

        var all = await mail.Wait(1, message => message.Subject!.Contains($"proposes \"{Offer}\"", StringComparison.Ordinal), cancellation);
        Assert.NotEmpty(all);
        Assert.NotEmpty(await mail.Wait(1, message => message.Subject!.StartsWith("To approve:", StringComparison.Ordinal), cancellation));
    }
}
