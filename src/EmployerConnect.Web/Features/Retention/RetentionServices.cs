using EmployerConnect.Web.Features.Erasures;
using EmployerConnect.Web.Features.OwnData;

namespace EmployerConnect.Web.Features.Retention;

internal static class RetentionServices
{
    /// <summary>What people may see and have removed of what is kept about them, and how long it is kept.</summary>
    public static void AddPrivacy(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(RetentionPeriods.Read(configuration));
        services.AddScoped<OwnDataStore>();
        services.AddScoped<Erasure>();
        services.AddScoped<RetentionJob>();
    }

    /// <summary>Tests apply the periods themselves.</summary>
    public static void AddRetentionWatch(this IServiceCollection services, IHostEnvironment environment)
    {
        if (!environment.IsEnvironment("Testing"))
        {
            services.AddHostedService<RetentionWatch>();
        }
    }
}
