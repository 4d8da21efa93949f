using EmployerConnect.Tests.Features.Calendars;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Matches;

namespace EmployerConnect.Tests.Features.Home;

/// <summary>However much waits, a start page takes the same number of statements.</summary>
public sealed class HomeStatementTests
{
    private const int Most = 24;

    [Fact]
    public async Task AHome_TakesAsManyStatementsForMuchAsForLittle()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        var (encounters, sessions) = (new Encounters(site, people), new BookedSessions(site, people));
        var hana = await people.AddLead(site);
        var offer = await encounters.Offer(sessions: 12);
        await Add(encounters, sessions, offer, 0);
        Guid[] everybody = [people.Ada, people.Ben, people.Bea, people.Cora, hana];
        var little = await Count(site, everybody);
        for (var number = 1; number < 5; number++)
        {
            await Add(encounters, sessions, offer, number);
        }

        var much = await Count(site, everybody);
        Assert.Equal(little, much);
        Assert.All(much, count => Assert.InRange(count, 5, Most));
    }

    private static async Task<List<int>> Count(TestSite site, Guid[] everybody)
    {
        var counts = new List<int>();
        await using var counted = new CountedStatements(site);
        foreach (var personId in everybody)
        {
            counts.Add(await counted.Of(personId, "/"));
        }

        return counts;
    }

    private static async Task Add(Encounters encounters, BookedSessions sessions, Guid offer, int number)
    {
        await encounters.Request();
        await encounters.Match(offer, await encounters.Request(), MatchState.Agreed, startMinute: 540 + (60 * number));
        await encounters.Match(offer, await encounters.Request(), startMinute: 540 + (60 * number));
        await sessions.Book(BookedSessions.Day.AddDays(number));
        await sessions.Book(new DateOnly(2026, 11, 3).AddDays(number));
    }
}
