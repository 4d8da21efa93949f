using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Attendance;
using EmployerConnect.Web.Features.Bookings;
using EmployerConnect.Web.Features.MailAnswers;
using EmployerConnect.Web.Features.Matching;
using EmployerConnect.Web.Features.Questions;
using EmployerConnect.Web.Features.Risks;
using EmployerConnect.Web.Features.Sessions;
using EmployerConnect.Web.Features.Waits;

namespace EmployerConnect.Web.Features.Matches;

internal static class MatchServices
{
    /// <summary>From the ranking to the booked session.</summary>
    public static void AddMatches(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<MatchingIndex>();
        services.AddScoped<TermsStore>();
        services.AddScoped<MatchFinder>();
        services.AddScoped<MatchNotices>();
        services.AddScoped<WaitList>();
        services.AddScoped<MatchStore>();
        services.AddScoped<WaitStore>();
        services.AddScoped<QuestionNotices>();
        services.AddScoped<QuestionStore>();
        services.AddScoped<MatchPages>();
        services.AddSingleton(provider => new ReplyAddress(provider.GetRequiredService<EmailOptions>().ReplyAddress));
        services.AddScoped<AttendanceNotices>();
        services.AddScoped<AttendanceStore>();
        services.AddScoped<SessionNotices>();
        services.AddSingleton(TravelTime.Read(configuration));
        services.AddScoped<SessionDiary>();
        services.AddScoped<RiskStore>();
        services.AddScoped<SessionStore>();
        services.AddScoped<SeriesStore>();
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
