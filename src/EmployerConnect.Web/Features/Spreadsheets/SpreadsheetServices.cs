using EmployerConnect.Web.Outbox;

namespace EmployerConnect.Web.Features.Spreadsheets;

internal static class SpreadsheetServices
{
    public static void AddSpreadsheets(this IServiceCollection services)
    {
        services.AddScoped<SpreadsheetStore>();
        services.AddScoped<SpreadsheetRunner>();
        services.AddScoped<SpreadsheetPages>();
        services.AddScoped<SheetMail>();
        services.AddScoped<AddressForgetting>();
        services.AddScoped<IOutboxHandler, HeldBackInvitationHandler>();
        services.AddScoped<IOutboxHandler, QuietSessionHandler>();
    }

    /// <summary>Tests call <see cref="SpreadsheetRunner.RunDue"/> themselves.</summary>
    public static void AddSpreadsheetWorker(this IServiceCollection services, IHostEnvironment environment)
    {
        if (!environment.IsEnvironment("Testing"))
        {
            services.AddHostedService<SpreadsheetWorker>();
        }
    }
}
