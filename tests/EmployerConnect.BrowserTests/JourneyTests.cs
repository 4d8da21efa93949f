using System.Globalization;
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

        await PublishOffer(employer, start);
        await PostRequest(leader, start);

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

    private static async Task PublishOffer(IPage page, DateOnly start)
    {
        await page.GotoAsync("/offers/new");
        await page.FillAsync("#Title", Offer);
        await page.FillAsync("#Description", "Pupils plan a small building with two of our site managers and ask them anything.");
        await page.SelectOptionAsync("#Activity", "Workshop");
        await page.Locator("details:has(input[name=Sectors]) > summary").ClickAsync();
        await page.CheckAsync("input[name=Sectors][value=Construction]");
        await page.CheckAsync("input[name=YearGroups][value=Year9]");
        await page.CheckAsync("input[name=Deliveries][value=AtSchool]");
        await page.FillAsync("#RadiusMiles", "40");
        await page.FillAsync("#DurationMinutes", "50");
        await page.FillAsync("#SessionsAvailable", "2");
        await page.FillAsync("#GroupMinimum", "5");
        await page.FillAsync("#GroupMaximum", "60");
        await FillWindow(page, start);
        await page.FillAsync("#Purpose", "Pupils meet people who build, before they choose their options.");
        await page.FillAsync("#Outcomes", "Each pupil can name three jobs in construction.");
        await FillReflection(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish the offer" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync(Offer);
    }

    private static async Task PostRequest(IPage page, DateOnly start)
    {
        await page.GotoAsync("/requests/new");
        await page.FillAsync("#Title", Request);
        await page.CheckAsync("input[name=Activities][value=Workshop]");
        await page.CheckAsync("input[name=Sectors][value=Construction]");
        await page.CheckAsync("input[name=YearGroups][value=Year9]");
        await page.FillAsync("#GroupSize", "28");
        await page.CheckAsync("input[name=Deliveries][value=AtSchool]");
        await page.FillAsync("#RadiusMiles", "20");
        await page.FillAsync("#SessionsWanted", "1");
        await FillWindow(page, start);
        await page.FillAsync("#Purpose", "Year 9 choose their options this spring and few know what builders do.");
        await page.FillAsync("#Outcomes", "Each pupil can name three jobs in construction and one way into them.");
        await FillReflection(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Post the request" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync(Request);
    }

    private static async Task FillReflection(IPage page)
    {
        await page.FillAsync("#TwoWay", "Pupils plan a building in groups and ask their own questions.");
        await page.FillAsync("#Reflection", "In tutor time each pupil notes what surprised them.");
    }

    private static async Task FillWindow(IPage page, DateOnly start)
    {
        await page.FillAsync("#Windows_0__From", start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await page.FillAsync("#Windows_0__To", start.AddDays(28).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await page.FillAsync("#Windows_0__Start", "09:00");
        await page.FillAsync("#Windows_0__End", "15:00");
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
        var invitations = await Mail(site, 3, message => message.Subject!.StartsWith($"Booked: {Offer}", StringComparison.Ordinal), cancellation);
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

        var all = await Mail(site, 1, message => message.Subject!.Contains($"proposes \"{Offer}\"", StringComparison.Ordinal), cancellation);
        Assert.NotEmpty(all);
        Assert.NotEmpty(await Mail(site, 1, message => message.Subject!.StartsWith("To approve:", StringComparison.Ordinal), cancellation));
    }

    /// <summary>Waits on the folder itself until so many messages lie there.</summary>
    private static async Task<List<MimeMessage>> Mail(RunningSite site, int count, Func<MimeMessage, bool> wanted, CancellationToken cancellation)
    {
        var folder = Directory.CreateDirectory(Path.Combine(site.Folder, "mail")).FullName;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (true)
        {
            var found = new List<MimeMessage>();
            foreach (var file in Directory.EnumerateFiles(folder, "*.eml"))
            {
                var message = await MimeMessage.LoadAsync(file, limit.Token);
                if (wanted(message))
                {
                    found.Add(message);
                }
            }

            if (found.Count >= count)
            {
                return found;
            }

            await timer.WaitForNextTickAsync(limit.Token);
        }
    }
}
