using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Exports;

/// <summary>Looks every second for lists that were asked for, on any instance, and makes them one after another.</summary>
public sealed class ExportWorker(IServiceScopeFactory scopes, TimeProvider time, ILogger<ExportWorker> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Regularly.Run(
        Look, time, Do, exception => log.LogError(exception, "Exports could not be looked for; the next look is in {Seconds} seconds.", Look.TotalSeconds), stoppingToken);

    private async Task Do(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ExportRunner>().RunDue(stop);
    }
}
