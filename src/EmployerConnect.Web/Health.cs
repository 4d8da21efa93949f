using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EmployerConnect.Web;

/// <summary>For whatever watches the process: /health/live says that it runs, /health/ready that the database answers it too.</summary>
internal static class Health
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    public static void AddHealth(this IServiceCollection services) =>
        services.AddHealthChecks().AddCheck<DatabaseAnswers>("database", timeout: LongestWait);

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
    }

    internal sealed class DatabaseAnswers(Database.Database database) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            await database.Read(work => work.Value<int>(HealthSql.Ask));
            return HealthCheckResult.Healthy();
        }
    }
}

internal static class HealthSql
{
    public const string Ask = "SELECT COUNT(*) FROM Hub";
}
