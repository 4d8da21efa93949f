using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Reminders;

/// <summary>Plans and sends reminders once a minute, on any number of instances.</summary>
public sealed class ReminderWorker(IServiceScopeFactory scopes, TimeProvider time, ILogger<ReminderWorker> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Regularly.Run(
        TimeSpan.FromMinutes(1),
        time,
        async _ =>
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<ReminderPlanner>().Plan();
            var store = scope.ServiceProvider.GetRequiredService<ReminderStore>();
            await store.RunDue();
            await store.PauseUnconfirmed();
        },
        exception => log.LogError(exception, "Reminders could not be sent; the next try is in a minute"),
        stoppingToken);
}
