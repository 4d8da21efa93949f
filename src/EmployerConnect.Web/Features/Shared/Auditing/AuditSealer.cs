namespace EmployerConnect.Web.Features.Shared.Auditing;

/// <summary>Seals every few seconds what has been written since.</summary>
public sealed class AuditSealer(IServiceScopeFactory scopes, TimeProvider time, ILogger<AuditSealer> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<AuditChain>().SealAll();
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.LogError(exception, "Audit entries could not be sealed; the next try is in {Seconds} seconds", Pause.TotalSeconds);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
