using EmployerConnect.Matching.Planning;

namespace EmployerConnect.Web.Features.Plans;

internal static class PlanServices
{
    public static void AddPlans(this IServiceCollection services)
    {
        services.AddSingleton<SolvePlan>(Planner.Solve);
        services.AddScoped<PlanDemands>();
        services.AddScoped<PlanRunStore>();
        services.AddScoped<PlanRunner>();
        services.AddScoped<HubPlanStore>();
        services.AddScoped<PlanDecisions>();
        services.AddScoped<PlanPages>();
    }

    /// <summary>Tests call <see cref="PlanRunner.RunDue"/> themselves.</summary>
    public static void AddPlanWorker(this IServiceCollection services, IHostEnvironment environment)
    {
        if (!environment.IsEnvironment("Testing"))
        {
            services.AddHostedService<PlanWorker>();
        }
    }
}
