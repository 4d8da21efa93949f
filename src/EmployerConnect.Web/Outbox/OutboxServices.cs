namespace EmployerConnect.Web.Outbox;

internal static class OutboxServices
{
    public static void AddOutbox(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(OutboxOptions.Read(configuration));
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<Outbox>();
        services.AddSingleton(new BackOff(Random.Shared));
        services.AddScoped<OutboxRunner>();
    }

    /// <summary>Tests run what is due themselves, so that nothing there depends on when.</summary>
    public static void AddOutboxWorker(this IServiceCollection services, IHostEnvironment environment)
    {
        if (!environment.IsEnvironment("Testing"))
        {
            services.AddHostedService<OutboxWorker>();
        }
    }
}
