using System.Net;
using EmployerConnect.Tests.Features.Calendars;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Matches;

namespace EmployerConnect.Tests.Features.CalendarView;

/// <summary>The calendar page: whose sessions it shows to whom, and how.</summary>
public sealed class CalendarViewTests : IAsyncLifetime
{
    private const string February = "view=month&month=2027-02";

    private readonly TestSite _site = new();
    private People _people = null!;
    private BookedSessions _booked = null!;

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        _booked = new BookedSessions(_site, _people);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Get_Month_IsATableWithTheSessionOnItsDay()
    {
        var (id, _) = await _booked.Book();
        var page = await (await _site.Client(_people.Ada)).Page($"/calendar?{February}");
        Assert.Equal("February 2027", page.QuerySelector("table.ec-month caption")!.TextContent[..13]);
        Assert.Equal(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"], page.QuerySelectorAll("table.ec-month th[scope=col] abbr").Select(one => one.GetAttribute("title")));
        var link = page.QuerySelector($"a[href='/sessions/{id}']")!;
        Assert.StartsWith("10:00 Life on a building site", link.TextContent, StringComparison.Ordinal);
        Assert.Equal("2027-02-02", link.Closest("td")!.QuerySelector("time")!.GetAttribute("datetime"));
        Assert.Equal(28, page.QuerySelectorAll("time.ec-month__date").Length);
    }

    [Theory]
    [InlineData("2027-03-28")] // 23 hours long
    [InlineData("2027-10-31")] // 25 hours long
    [InlineData("2026-12-31")]
    [InlineData("2027-01-01")]
    public async Task Get_AcrossClocksAndYears_KeepsDayAndHour(string date)
    {
        var day = DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var (id, _) = await _booked.Book(day);
        var ada = await _site.Client(_people.Ada);
        var month = await ada.Page($"/calendar?view=month&month={date[..7]}");
        var link = month.QuerySelector($"td a[href='/sessions/{id}']")!;
        Assert.Equal(date, link.Closest("td")!.QuerySelector("time")!.GetAttribute("datetime"));
        Assert.StartsWith("10:00 ", link.TextContent, StringComparison.Ordinal);
        foreach (var view in new[] { $"view=week&day={date}", $"view=list&month={date[..7]}" })
        {
            var entry = (await ada.Page($"/calendar?{view}")).QuerySelector($".ec-day__list a[href='/sessions/{id}']")!.Closest("li")!;
            Assert.Contains("10:00 to 11:00", entry.TextContent, StringComparison.Ordinal);
            Assert.Equal($"d{day.DayNumber}", entry.Closest("section")!.GetAttribute("aria-labelledby"));
        }
    }

    [Fact]
    public async Task Get_OfEachWhoMaySeeIt_ShowsIt_AndOfNobodyElse()
    {
        var (id, _) = await _booked.Book();
        var seen = new[]
        {
            (_people.Ada, $"school/{_people.AshSchool}"), (_people.Ada, "person"), (_people.Ben, $"employer/{_people.BrookBuilders}"), (_people.Bea, "person"),
            (_people.Cora, $"hub/{_people.AlderHub}"), (_people.Cora, $"member/{_people.AlderHub}/{_people.AshSchool}"), (_people.Cora, $"member/{_people.AlderHub}/{_people.BrookBuilders}"),
        };
        foreach (var (person, of) in seen)
        {
            Assert.NotNull((await (await _site.Client(person)).Page($"/calendar?of={of}&{February}")).QuerySelector($"a[href='/sessions/{id}']"));
        }

        Assert.Null((await (await _site.Client(_people.Olive)).Page($"/calendar?{February}")).QuerySelector(".ec-month__entry"));
        Assert.Null((await (await _site.Client(_people.Cora)).Page($"/calendar?of=person&{February}")).QuerySelector(".ec-month__entry"));
    }

    [Fact]
    public async Task Get_OfSomebodyElse_IsNotFound()
    {
        await _booked.Book();
        string[] addresses =
        [
            $"school/{_people.AshSchool}", $"employer/{_people.BrookBuilders}", $"hub/{_people.AlderHub}", $"member/{_people.AlderHub}/{_people.AshSchool}",
            $"member/{_people.BirchHub}/{_people.AshSchool}", $"programme/{_people.AlderHub}/1", "everybody",
        ];
        foreach (var outsider in new[] { _people.Olive, _people.Otto, _people.Ozzie })
        {
            var client = await _site.Client(outsider);
            foreach (var of in addresses)
            {
                using var answer = await client.Get($"/calendar?of={of}");
                Assert.True(answer.StatusCode == HttpStatusCode.NotFound, of);
            }
        }

        using var others = await (await _site.Client(_people.Cora)).Get($"/calendar?of=member/{_people.AlderHub}/{_people.OakSchool}");
        Assert.Equal(HttpStatusCode.NotFound, others.StatusCode);
    }

    [Fact]
    public async Task Get_ShowsHeldTimes_AndCancelledSessions_InWords()
    {
        var encounters = new Encounters(_site, _people);
        var match = await encounters.Match(await encounters.Offer(), await encounters.Request(), MatchState.Agreed);
        var (id, _) = await _booked.Book(new DateOnly(2027, 2, 9));
        await _booked.Write("UPDATE Session SET State = 'Cancelled', CancelReason = 'TooFewPupils' WHERE Id = @id", new { id });
        foreach (var person in new[] { _people.Ada, _people.Ben, _people.Cora, _people.Bea })
        {
            var of = person == _people.Bea ? "of=person&" : "";
            var page = await (await _site.Client(person)).Page($"/calendar?{of}{February}");
            Assert.Contains("Held: agreed", page.QuerySelector($"a[href='/matches/{match}']")!.TextContent, StringComparison.Ordinal);
            Assert.Contains("Cancelled", page.QuerySelector($"a[href='/sessions/{id}']")!.TextContent, StringComparison.Ordinal);
        }

        await _booked.Write("UPDATE Membership SET EndedAt = '2027-01-01' WHERE PersonId = @Bea", new { _people.Bea });
        await _booked.Write("INSERT INTO Membership (Id, PersonId, OrganisationId, Role, SinceAt) VALUES (@id, @Bea, @OtherOptics, 'Volunteer', '2027-01-01')", new { id = Guid.CreateVersion7(), _people.Bea, _people.OtherOptics });
        Assert.Null((await (await _site.Client(_people.Bea)).Page($"/calendar?of=person&{February}")).QuerySelector(".ec-month__entry"));
    }

    [Fact]
    public async Task Get_SaysWhatClashes_AndWhichDaysAreClosed()
    {
        var (first, _) = await _booked.Book(title: "Bricks");
        var (second, _) = await _booked.Book(title: "Beams");
        await _booked.Book(new DateOnly(2027, 3, 26), "Easter eggs");
        var ada = await _site.Client(_people.Ada);
        var page = await ada.Page($"/calendar?{February}");
        var words = page.QuerySelector(".ec-clashes")!.TextContent;
        Assert.Contains("Bea", words, StringComparison.Ordinal);
        Assert.Contains("The room Hall holds “Beams” at the same time (10:00 to 11:00).", words, StringComparison.Ordinal);
        Assert.All(new[] { first, second }, id => Assert.Contains("Clash", page.QuerySelector($"td a[href='/sessions/{id}']")!.TextContent, StringComparison.Ordinal));

        var march = await ada.Page("/calendar?view=week&day=2027-03-26");
        Assert.Contains("Ash School has no pupils on Friday 26 March 2027: Good Friday.", march.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Good Friday", march.QuerySelector(".ec-day__note")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_HasLinksOnward_ThatKeepWhoseCalendarItIs()
    {
        var page = await (await _site.Client(_people.Cora)).Page($"/calendar?of=member/{_people.AlderHub}/{_people.AshSchool}&view=month&month=2026-12");
        var next = page.QuerySelector("nav a[rel=next]")!.GetAttribute("href")!;
        Assert.Contains("month=2027-01", next, StringComparison.Ordinal);
        Assert.Contains(Uri.EscapeDataString($"member/{_people.AlderHub}/{_people.AshSchool}"), next, StringComparison.Ordinal);
        Assert.Equal("January 2027", (await (await _site.Client(_people.Cora)).Page(next)).QuerySelector("h1")!.ChildNodes[^1].TextContent.Trim());
        Assert.NotNull(page.QuerySelector("a[href='/calendars']"));
    }
}
