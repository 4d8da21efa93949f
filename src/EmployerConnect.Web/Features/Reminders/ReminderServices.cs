namespace EmployerConnect.Web.Features.Reminders;

internal static class ReminderServices
{
    /// <summary>Tests call the planner and the store themselves.</summary>
    public static void AddReminders(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddScoped<ReminderPlanner>();
        services.AddScoped<ReminderStore>();
        if (!environment.IsEnvironment("Testing"))
        {
            services.AddHostedService<ReminderWorker>();
        }
    }
}
