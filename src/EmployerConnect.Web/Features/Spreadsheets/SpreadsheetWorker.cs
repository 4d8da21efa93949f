using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Spreadsheets;

/// <summary>Looks every second for spreadsheets on which something is to be done, on any instance.</summary>
public sealed class SpreadsheetWorker(IServiceScopeFactory scopes, TimeProvider time, ILogger<SpreadsheetWorker> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Regularly.Run(
        Look, time, Do, exception => log.LogError(exception, "Spreadsheets could not be looked for; the next look is in {Seconds} seconds.", Look.TotalSeconds), stoppingToken);

    private async Task Do(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SpreadsheetRunner>().RunDue(stop);
    }
}
