namespace EmployerConnect.Web.Features.Retention;

/// <summary>Applies the periods when the site starts and once a day.</summary>
public sealed class RetentionWatch(IServiceScopeFactory scopes, TimeProvider time, ILogger<RetentionWatch> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromDays(1), time);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<RetentionJob>().Apply();
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.LogError(exception, "Retention periods could not be applied; the next try is tomorrow");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
