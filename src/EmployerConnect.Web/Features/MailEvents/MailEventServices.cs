namespace EmployerConnect.Web.Features.MailEvents;

internal static class MailEventServices
{
    public static void AddMailEvents(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(SendGridSignature.Read(configuration));
        services.AddScoped<MailEventStore>();
    }
}
