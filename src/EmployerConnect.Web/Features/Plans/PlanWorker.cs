namespace EmployerConnect.Web.Features.Plans;

/// <summary>Looks every second for plans that were asked for, on any instance, and makes them.</summary>
public sealed class PlanWorker(IServiceScopeFactory scopes, TimeProvider time, ILogger<PlanWorker> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look, time);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<PlanRunner>().RunDue(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(exception, "Plans to make could not be looked for; the next look is in {Seconds} seconds.", Look.TotalSeconds);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
