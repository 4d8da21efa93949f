namespace EmployerConnect.Web.Outbox;

/// <summary>Runs the outbox as long as the site runs: at once after a commit in this process, every two seconds for what others wrote.</summary>
public sealed class OutboxWorker(IServiceScopeFactory scopes, OutboxSignal signal, TimeProvider time, ILogger<OutboxWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var next = signal.Next();
            await RunOnce(stoppingToken);
            await Task.WhenAny(next, Task.Delay(Poll, time, stoppingToken));
        }
    }

    private async Task RunOnce(CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<OutboxRunner>().RunDue(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The site stops; what is left is done by whoever runs next.
        }
        catch (Exception exception)
        {
            // A database that is away for a while must not end the worker.
            logger.LogError(exception, "The outbox could not be read; the next look is in {Seconds} seconds.", Poll.TotalSeconds);
        }
    }
}
