using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Calendars;
using EmployerConnect.Web.Features.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace EmployerConnect.Benchmarks;

/// <summary>The data of the feed scenario, in a database of its own.</summary>
internal sealed class FeedWorld
{
    public const int Sessions = 500;

    private readonly Guid _hub = Guid.CreateVersion7();
    private Guid _first;

    public Guid Person { get; } = Guid.CreateVersion7();

    /// <summary>Of the hub's feed.</summary>
    public string Token { get; private set; } = "";

    public async Task Settle(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        await scope.ServiceProvider.GetRequiredService<Database>().Commit(work => Settle(work, now));
        var (token, _) = await scope.ServiceProvider.GetRequiredService<FeedStore>().Create(Person, new FeedSubject(FeedScope.Hub, HubId: _hub), "Alder hub", now);
        Token = token!;
    }

    /// <summary>One session of the feed changes, so that what was built is old.</summary>
    public async Task Touch(IServiceProvider services, int round)
    {
        await using var scope = services.CreateAsyncScope();
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime.AddSeconds(round);
        await scope.ServiceProvider.GetRequiredService<Database>().Commit(work => work.Execute(FeedSeedSql.Touch, new { id = _first, now }));
    }

    private async Task<int> Settle(Work work, DateTime now)
    {
        var day = DateOnly.FromDateTime(now);
        var ids = new
        {
            hub = _hub,
            school = Guid.CreateVersion7(),
            employer = Guid.CreateVersion7(),
            person = Person,
            membership = Guid.CreateVersion7(),
            offer = Guid.CreateVersion7(),
            request = Guid.CreateVersion7(),
            match = Guid.CreateVersion7(),
            day,
            now,
        };
        foreach (var statement in FeedSeedSql.World)
        {
            await work.Execute(statement, ids);
        }

        for (var number = 1; number <= Sessions; number++)
        {
            var on = day.AddDays(number % 365);
            LondonTime.TryToUtc(on, 600, out var starts, out _);
            var id = Guid.CreateVersion7();
            _first = number == 1 ? id : _first;
            await work.Execute(FeedSeedSql.Session, new { id, hub = _hub, title = $"Life on a building site, no. {number}", day = on, starts, ends = starts.AddHours(1), uid = Guid.CreateVersion7().ToString(), now });
            await work.Execute(FeedSeedSql.SessionMatch, new { id, ids.match, number });
        }

        return Sessions;
    }
}
