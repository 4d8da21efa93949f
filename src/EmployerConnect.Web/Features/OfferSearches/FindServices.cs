using EmployerConnect.Web.Features.Coverage;
using EmployerConnect.Web.Features.Maps;
using EmployerConnect.Web.Features.Reach;
using EmployerConnect.Web.Features.SavedSearches;

namespace EmployerConnect.Web.Features.OfferSearches;

internal static class FindServices
{
    /// <summary>Finding offers, and seeing where they reach.</summary>
    public static void AddFinding(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(MapOptions.Read(configuration));
        services.AddScoped<OfferSearchFormCheck>();
        services.AddScoped<OfferFinder>();
        services.AddScoped<ReachStore>();
        services.AddScoped<CoverageStore>();
        services.AddScoped<SavedSearchStore>();
        services.AddScoped<SavedSearchMails>();
    }

    /// <summary>Tests look through saved searches themselves.</summary>
    public static void AddSavedSearchWatch(this IServiceCollection services, IHostEnvironment environment)
    {
        if (!environment.IsEnvironment("Testing"))
        {
            services.AddHostedService<SavedSearchWatch>();
        }
    }
}
