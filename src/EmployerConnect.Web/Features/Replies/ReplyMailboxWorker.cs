using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Replies;

/// <summary>Looks into the mailbox once a minute.</summary>
public sealed class ReplyMailboxWorker(IServiceScopeFactory scopes, TimeProvider time, ILogger<ReplyMailboxWorker> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Regularly.Run(
        TimeSpan.FromMinutes(1),
        time,
        async cancellation =>
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<ReplyMailbox>().ReadNew(cancellation);
        },
        exception => log.LogError(exception, "The mailbox could not be read; the next try is in a minute"),
        stoppingToken);
}
