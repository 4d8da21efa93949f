namespace EmployerConnect.Web.Features.Shared;

/// <summary>
/// Work that is done when the site starts and again and again, on every instance: each of its steps takes effect once, however
/// many do it. What fails is logged and tried again the next time.
/// </summary>
public abstract class RepeatedWork(IServiceScopeFactory scopes, TimeProvider time, ILogger log, TimeSpan every) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(every, time);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await Do(scope.ServiceProvider);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.LogError(exception, "{Work} failed; the next try is in {Wait}", GetType().Name, every);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    protected abstract Task Do(IServiceProvider services);
}
