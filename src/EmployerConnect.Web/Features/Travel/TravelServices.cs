namespace EmployerConnect.Web.Features.Travel;

internal static class TravelServices
{
    public static void AddTravel(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(TravelOptions.From(configuration));
        services.AddSingleton<OsrmTable>();
        services.AddSingleton<TravelCache>();
        services.AddScoped<Travels>();
        services.AddScoped<TravelLines>();
    }
}
