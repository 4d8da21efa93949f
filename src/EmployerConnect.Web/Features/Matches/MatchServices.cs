using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Attendance;
using EmployerConnect.Web.Features.Bookings;
using EmployerConnect.Web.Features.MailAnswers;
using EmployerConnect.Web.Features.Matching;
using EmployerConnect.Web.Features.Sessions;

namespace EmployerConnect.Web.Features.Matches;

internal static class MatchServices
{
    /// <summary>From the ranking to the booked session.</summary>
    public static void AddMatches(this IServiceCollection services)
    {
        services.AddSingleton<MatchingIndex>();
        services.AddScoped<TermsStore>();
        services.AddScoped<MatchFinder>();
        services.AddScoped<MatchNotices>();
        services.AddScoped<MatchStore>();
        services.AddScoped<MatchPages>();
        services.AddSingleton(provider => new ReplyAddress(provider.GetRequiredService<EmailOptions>().ReplyAddress));
        services.AddScoped<AttendanceNotices>();
        services.AddScoped<AttendanceStore>();
        services.AddScoped<SessionNotices>();
        services.AddScoped<SessionStore>();
        services.AddScoped<BookingPages>();
        services.AddScoped<MailAnswerStore>();
    }

    /// <summary>Tests call <see cref="MatchStore.ExpireDue"/> themselves.</summary>
    public static void AddMatchDeadlines(this IServiceCollection services, IHostEnvironment environment)
    {
        if (!environment.IsEnvironment("Testing"))
        {
            services.AddHostedService<MatchDeadlines>();
            services.AddHostedService<MatchingWarmth>();
        }
    }
}
