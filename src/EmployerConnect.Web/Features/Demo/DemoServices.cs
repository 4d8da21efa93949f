namespace EmployerConnect.Web.Features.Demo;

internal static class DemoServices
{
    public static void AddDemo(this IServiceCollection services)
    {
        services.AddScoped<DemoSeed>();
        services.AddScoped<DemoPeople>();
    }

    /// <summary>Seeds the demo hubs or tops them up, in Development only.</summary>
    public static async Task SowDemo(this IServiceProvider services)
    {
        if (!services.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            return;
        }

        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DemoSeed>().Run();
    }
}
