using EmployerConnect.Web.Features.Shared;
using EmployerConnect.Web.Features.Waits;

namespace EmployerConnect.Web.Features.Matches;

/// <summary>Ends matches whose deadline has passed, once a minute, on any number of instances: each end is one conditional UPDATE.</summary>
public sealed class MatchDeadlines(IServiceScopeFactory scopes, TimeProvider time, ILogger<MatchDeadlines> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Regularly.Run(
        TimeSpan.FromMinutes(1),
        time,
        async _ =>
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<MatchStore>().ExpireDue();
            await scope.ServiceProvider.GetRequiredService<WaitStore>().Sweep();
        },
        exception => log.LogError(exception, "Deadlines could not be looked at; the next try is in a minute"),
        stoppingToken);
}
