namespace EmployerConnect.Web.Features.SchoolDays;

internal static class SchoolDayServices
{
    public static void AddSchoolDays(this IServiceCollection services)
    {
        services.AddScoped<SchoolDayStore>();
        services.AddScoped<SchoolDayImport>();
    }
}
