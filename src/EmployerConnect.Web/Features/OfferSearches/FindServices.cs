using EmployerConnect.Web.Features.Reach;

namespace EmployerConnect.Web.Features.OfferSearches;

internal static class FindServices
{
    /// <summary>Finding offers, and seeing where they reach.</summary>
    public static void AddFinding(this IServiceCollection services)
    {
        services.AddScoped<ReachStore>();
    }
}
