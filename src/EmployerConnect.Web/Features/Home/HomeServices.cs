using EmployerConnect.Web.Features.Desk;

namespace EmployerConnect.Web.Features.Home;

internal static class HomeServices
{
    public static void AddHomes(this IServiceCollection services)
    {
        services.AddScoped<HomeStore>();
        services.AddScoped<DeskStore>();
    }
}
