namespace EmployerConnect.Web.Features.Shared.Auditing;

internal static class AuditServices
{
    public static void AddAudit(this IServiceCollection services)
    {
        services.AddScoped<AuditChain>();
        services.AddScoped<AuditHistory>();
    }

    /// <summary>Tests seal themselves.</summary>
    public static void AddAuditSealer(this IServiceCollection services, IHostEnvironment environment)
    {
        if (!environment.IsEnvironment("Testing"))
        {
            services.AddHostedService<AuditSealer>();
        }
    }
}
