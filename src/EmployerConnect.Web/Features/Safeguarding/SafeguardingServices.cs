using EmployerConnect.Web.Features.Clearances;
using EmployerConnect.Web.Features.Concerns;
using EmployerConnect.Web.Features.EmployerDocuments;
using EmployerConnect.Web.Features.SafeguardingContacts;

namespace EmployerConnect.Web.Features.Safeguarding;

internal static class SafeguardingServices
{
    public static void AddSafeguarding(this IServiceCollection services)
    {
        services.AddScoped<CheckRuleStore>();
        services.AddScoped<ClearanceStore>();
        services.AddScoped<ClearanceRecheck>();
        services.AddScoped<EmployerDocumentStore>();
        services.AddScoped<ConcernStore>();
        services.AddScoped<SafeguardingContactStore>();
    }

    /// <summary>Tests run the recheck themselves.</summary>
    public static void AddClearanceWatch(this IServiceCollection services, IHostEnvironment environment)
    {
        if (!environment.IsEnvironment("Testing"))
        {
            services.AddHostedService<ClearanceWatch>();
        }
    }
}
