using EmployerConnect.Web.Features.CalendarView;

namespace EmployerConnect.Web.Features.Calendars;

internal static class CalendarServices
{
    public static void AddCalendars(this IServiceCollection services)
    {
        services.AddScoped<FeedStore>();
        services.AddScoped<SessionCalendar>();
        services.AddSingleton(new FeedCache());
        services.AddScoped<FeedReader>();
        services.AddScoped<CalendarPages>();
    }

    /// <summary>For the site only: keeps the secret of a feed's address out of logs and traces.</summary>
    public static void HideFeedTokens(this IServiceCollection services)
    {
        services.AddSingleton<IHttpContextFactory, FeedTokenHiding>();
        services.AddTransient<IStartupFilter, FeedTokenRedirect>();
    }
}
