namespace EmployerConnect.Web.Features.Clearances;

/// <summary>Rechecks when the site starts and every hour: at most an hour after a check's last day its sessions are flagged.</summary>
public sealed class ClearanceWatch(IServiceScopeFactory scopes, TimeProvider time, ILogger<ClearanceWatch> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), time);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<ClearanceRecheck>().Run();
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.LogError(exception, "Volunteers' checks could not be looked at; the next try is in an hour");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
