using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Email;

/// <summary>Looks once a minute whether a digest is due.</summary>
public sealed class DigestWorker(IServiceScopeFactory scopes, TimeProvider time, ILogger<DigestWorker> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Regularly.Run(
        TimeSpan.FromMinutes(1),
        time,
        async _ =>
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<Digests>().RunDue();
        },
        exception => log.LogError(exception, "Digests could not be written; the next try is in a minute"),
        stoppingToken);
}
