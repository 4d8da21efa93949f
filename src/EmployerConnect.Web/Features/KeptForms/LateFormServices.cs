namespace EmployerConnect.Web.Features.KeptForms;

internal static class LateFormServices
{
    public static void AddLateForms(this IServiceCollection services)
    {
        services.AddScoped<KeptFormStore>();
        services.AddScoped<LateForms>();
    }
}
