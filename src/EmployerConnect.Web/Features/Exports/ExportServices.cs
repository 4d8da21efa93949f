namespace EmployerConnect.Web.Features.Exports;

internal static class ExportServices
{
    public static void AddExports(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(ExportOptions.Read(configuration));
        services.AddScoped<ExportStore>();
        services.AddScoped<ExportWriter>();
        services.AddScoped<ExportRunStore>();
        services.AddScoped<ExportRunner>();
    }

    /// <summary>Tests call <see cref="ExportRunner.RunDue"/> themselves.</summary>
    public static void AddExportWorker(this IServiceCollection services, IHostEnvironment environment)
    {
        if (!environment.IsEnvironment("Testing"))
        {
            services.AddHostedService<ExportWorker>();
        }
    }
}
