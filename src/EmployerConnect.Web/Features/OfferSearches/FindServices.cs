using EmployerConnect.Web.Features.Maps;
using EmployerConnect.Web.Features.Reach;

namespace EmployerConnect.Web.Features.OfferSearches;

internal static class FindServices
{
    /// <summary>Finding offers, and seeing where they reach.</summary>
    public static void AddFinding(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(MapOptions.Read(configuration));
        services.AddScoped<OfferSearchReader>();
        services.AddScoped<OfferFinder>();
        services.AddScoped<ReachStore>();
    }
}
