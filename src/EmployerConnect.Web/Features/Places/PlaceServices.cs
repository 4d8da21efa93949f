using EmployerConnect.Web.Features.Places.Import;

namespace EmployerConnect.Web.Features.Places;

internal static class PlaceServices
{
    public static void AddPlaces(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(provider => PostcodesIoOptions.From(
            configuration, provider.GetRequiredService<IHostEnvironment>().IsDevelopment()));
        services.AddSingleton<PostcodesIo>();
        services.AddScoped<PlaceLookup>();
        services.AddScoped<PlaceSearch>();
        services.AddScoped<OutwardCodeSeed>();
        services.AddScoped<PostcodeImport>();
        services.AddScoped<SchoolImport>();
    }

    /// <summary>Sows the outward codes and towns, with a scope of its own.</summary>
    public static async Task SowPlaces(this IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OutwardCodeSeed>().Sow();
    }
}
