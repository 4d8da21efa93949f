namespace EmployerConnect.Web.Features.Matching;

/// <summary>Reads the snapshot at the start and after each midnight, before anybody waits for it, and clears away what no snapshot will ask for again.</summary>
public sealed class MatchingWarmth(MatchingIndex index, IServiceScopeFactory scopes, TimeProvider time, ILogger<MatchingWarmth> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(30), time);
        DateOnly? cleared = null;
        do
        {
            try
            {
                var now = await index.Current();
                if (cleared != now.Date)
                {
                    await using var scope = scopes.CreateAsyncScope();
                    await Forget(scope.ServiceProvider.GetRequiredService<Database.Database>());
                    cleared = now.Date;
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.LogError(exception, "The offers could not be read ahead; the next try is in half a minute");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>A snapshot lives for a day, so nobody asks for changes that are two days old.</summary>
    public static Task<int> Forget(Database.Database database) => database.Commit(work => work.Execute(database.Dialect.Changes.Forget));
}
