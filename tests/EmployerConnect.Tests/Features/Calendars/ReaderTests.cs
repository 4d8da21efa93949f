using System.Net;
using EmployerConnect.Matching;
using EmployerConnect.Tests.Features.Calendars.Readers;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Calendars;
using EmployerConnect.Web.Features.Matches;

namespace EmployerConnect.Tests.Features.Calendars;

/// <summary>
/// A hub's feed, fetched over HTTP and expanded by programs that nobody here wrote: all give the meetings that the database holds,
/// at the same instants. Sessions around each change of clocks, a series across one with a bank holiday left out, one meeting moved
/// and one cancelled, a series that was split, a fair of two whole days, a pound sign and emoji.
/// </summary>
public sealed class ReaderTests : IAsyncLifetime
{
    private const string Hostile = "£5 \"tools\"; nails, \\ 👩‍🔧\r\nSTATUS:CANCELLED\r\nX-EVIL:1";

    private readonly TestSite _site = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("employerconnect-readers-").FullName;
    private People _people = null!;
    private Encounters _encounters = null!;
    private TestSite _web = null!;
    private Uri _feed = null!;

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        _encounters = new Encounters(_site, _people);
        var sessions = new BookedSessions(_site, _people);
        foreach (var day in new[] { new DateOnly(2026, 3, 27), new DateOnly(2026, 3, 30), new DateOnly(2026, 10, 23), new DateOnly(2026, 10, 26), new DateOnly(2027, 10, 29), new DateOnly(2027, 11, 1), new DateOnly(2028, 3, 24), new DateOnly(2028, 3, 27) })
        {
            await sessions.Book(day, "Talk £ 👷");
        }

        await sessions.Book(new DateOnly(2027, 5, 20), Hostile);
        var (called, _) = await sessions.Book(new DateOnly(2027, 6, 1), "Called off");
        await sessions.Write("UPDATE Session SET State = 'Cancelled', CancelReason = 'TooFewPupils' WHERE Id = @called", new { called });
        await Fair();
        await Series();
        var (token, _) = await _site.With<FeedStore, (string? Token, Outcome Outcome)>(feeds => feeds.Create(_people.Cora, new FeedSubject(FeedScope.Hub, HubId: _people.AlderHub), "Alder £", TestSite.Now.UtcDateTime));
        // A second instance, on a real port: vdirsyncer is a program of its own.
        _web = new TestSite(_site);
        _web.UseKestrel(0);
        using var client = _web.CreateClient();
        _feed = new Uri(client.BaseAddress!, FeedToken.Path(token!));
    }

    public async ValueTask DisposeAsync()
    {
        await _web.DisposeAsync();
        await _site.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Icalendar_ExpandsWhatTheDatabaseHolds() => Assert.Equal(await Expected(), await CalendarReaders.Icalendar(await Fetched()));

    [Fact]
    public async Task IcalJs_ExpandsWhatTheDatabaseHolds() => Assert.Equal(await Expected(), await CalendarReaders.IcalJs(await Fetched()));

    [Fact]
    public async Task VdirsyncerAndKhal_ExpandWhatTheDatabaseHolds() => Assert.Equal(await Expected(), await CalendarReaders.Khal(_feed, _folder));

    [Fact]
    public async Task Expected_HoldsTheCasesThatItIsFor()
    {
        var lines = await Expected();
        // 14:00 before and after the clocks go forward; Easter Monday is left out.
        Assert.Contains("2027-03-22T14:00:00Z|2027-03-22T15:00:00Z|Life on a building site|", lines);
        Assert.DoesNotContain(lines, line => line.StartsWith("2027-03-29", StringComparison.Ordinal));
        Assert.Contains("2027-04-05T13:00:00Z|2027-04-05T14:00:00Z|Life on a building site|", lines);
        Assert.Contains("2027-03-10T10:30:00Z|2027-03-10T11:30:00Z|Life on a building site|", lines);
        Assert.Contains("2027-03-15T14:00:00Z|2027-03-15T15:00:00Z|Cancelled: Life on a building site|CANCELLED", lines);
        // Split from the sixth meeting on: Wednesdays at nine.
        Assert.Contains("2027-04-14T08:00:00Z|2027-04-14T09:00:00Z|Life on a building site|", lines);
        Assert.Contains("2027-06-16|2027-06-18|Life on a building site|", lines);
        Assert.Equal(2, await _encounters.Value<int>("SELECT COUNT(*) FROM SessionSeries"));
        Assert.Equal(8, await _encounters.Value<int>("SELECT COUNT(*) FROM Session WHERE SeriesId IS NOT NULL"));
    }

    private async Task Fair()
    {
        var match = await _encounters.Match(await _encounters.Offer(activity: (int)Activities.CareersFair), await _encounters.Request(), MatchState.Agreed);
        await Posted(await (await _site.Client(_people.Cora)).Submit($"/approvals/{match}", $"/approvals/{match}/book", ("Date", "2027-06-16"), ("WholeDays", "2"), ("StartTime", ""), ("DurationMinutes", "")));
    }

    private async Task Series()
    {
        var match = await _encounters.Match(await _encounters.Offer(), await _encounters.Request(), MatchState.Agreed, startMinute: 840);
        var cora = await _site.Client(_people.Cora);
        await Posted(await cora.Submit($"/approvals/{match}", $"/approvals/{match}/book", ("Date", "2027-03-01"), ("StartTime", "14:00"), ("EveryWeeks", "1"), ("Meetings", "8")));
        var moved = await Meeting("2027-03-08");
        await Posted(await cora.Submit($"/sessions/{moved}/reschedule", $"/sessions/{moved}/reschedule", ("Date", "2027-03-10"), ("StartTime", "10:30")));
        var called = await Meeting("2027-03-15");
        await Posted(await cora.Submit($"/sessions/{called}/cancel", $"/sessions/{called}/cancel", ("Reason", "TooFewPupils")));
        var split = await Meeting("2027-04-12");
        await Posted(await cora.Submit($"/sessions/{split}/reschedule", $"/sessions/{split}/reschedule", ("Date", "2027-04-14"), ("StartTime", "09:00"), ("Which", "Rest")));
    }

    private static async Task Posted(HttpResponseMessage response)
    {
        using (response)
        {
            Assert.True(response.StatusCode == HttpStatusCode.Redirect, (await SiteClient.Parse(response)).QuerySelector(".govuk-error-summary")?.TextContent ?? $"{response.StatusCode}");
        }
    }

    private async Task<string> Meeting(string date) => (await _encounters.Value<string>("SELECT Id FROM Session WHERE SeriesDate = @date", new { date })).ToLowerInvariant();

    private async Task<string> Fetched()
    {
        using var client = new HttpClient();
        var path = Path.Combine(_folder, "feed.ics");
        await File.WriteAllBytesAsync(path, await client.GetByteArrayAsync(_feed, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        return path;
    }

    /// <summary>From the instants that the database keeps, not from calendar text.</summary>
    private async Task<IReadOnlyList<string>> Expected()
    {
        var rows = await _site.With<Database, IReadOnlyList<Row>>(database => database.Read(work => work.Query<Row>("SELECT Title, State, StartsAt, EndsAt, OnDate, WholeDays FROM Session")));
        return [.. rows.Select(Line).Order(StringComparer.Ordinal)];
    }

    private static string Line(Row row)
    {
        var title = row.Title.Replace("\r\n", "  ", StringComparison.Ordinal);
        var day = row.OnDate.ToDateTime(TimeOnly.MinValue);
        var (start, end) = row.WholeDays > 0
            ? (CalendarReaders.Day(day), CalendarReaders.Day(day.AddDays(row.WholeDays)))
            : (CalendarReaders.Text(row.StartsAt), CalendarReaders.Text(row.EndsAt));
        return row.State == "Cancelled" ? $"{start}|{end}|Cancelled: {title}|CANCELLED" : $"{start}|{end}|{title}|";
    }

    private sealed class Row
    {
        public required string Title { get; init; }

        public required string State { get; init; }

        public required DateTime StartsAt { get; init; }

        public required DateTime EndsAt { get; init; }

        public required DateOnly OnDate { get; init; }

        public required int WholeDays { get; init; }
    }
}
