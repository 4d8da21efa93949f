using EmployerConnect.Web.Features.Waits;

namespace EmployerConnect.Web.Features.Matches;

/// <summary>Ends matches whose deadline has passed, once a minute, on any number of instances: each end is one conditional UPDATE.</summary>
public sealed class MatchDeadlines(IServiceScopeFactory scopes, TimeProvider time, ILogger<MatchDeadlines> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), time);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<MatchStore>().ExpireDue();
                await scope.ServiceProvider.GetRequiredService<WaitStore>().Sweep();
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.LogError(exception, "Deadlines could not be looked at; the next try is in a minute");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
