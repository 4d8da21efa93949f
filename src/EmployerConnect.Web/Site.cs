using EmployerConnect.Web.Database;
using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Arrivals;
using EmployerConnect.Web.Features.Calendars;
using EmployerConnect.Web.Features.Exports;
using EmployerConnect.Web.Features.MailEvents;
using EmployerConnect.Web.Features.Mailings;
using EmployerConnect.Web.Features.MailRoom;
using EmployerConnect.Web.Features.Maps;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Demo;
using EmployerConnect.Web.Features.OfferSearches;
using EmployerConnect.Web.Features.Places;
using EmployerConnect.Web.Features.Plans;
using EmployerConnect.Web.Features.Reminders;
using EmployerConnect.Web.Features.Replies;
using EmployerConnect.Web.Features.Retention;
using EmployerConnect.Web.Features.Safeguarding;
using EmployerConnect.Web.Features.SessionPrints;
using EmployerConnect.Web.Features.Shared;
using EmployerConnect.Web.Features.Shared.Auditing;
using EmployerConnect.Web.Features.Shared.Http;
using EmployerConnect.Web.Features.Shared.Posting;
using EmployerConnect.Web.Features.Spreadsheets;
using EmployerConnect.Web.Features.StandIns;
using EmployerConnect.Web.Outbox;

namespace EmployerConnect.Web;

/// <summary>The site: its services and its pipeline.</summary>
internal static class Site
{
    public static async Task<int> Run(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddSecrets(Environment.GetEnvironmentVariable(Secrets.Folder));
        builder.WebHost.UseStaticWebAssets();
        if (builder.Environment.IsProduction())
        {
            // A line of JSON each: nothing that somebody typed can look like a line of its own.
            builder.Logging.AddJsonConsole(options => (options.UseUtcTimestamp, options.TimestampFormat) = (true, "yyyy-MM-ddTHH:mm:ss.fffZ"));
        }

        Add(builder.Services, builder.Configuration, builder.Environment);
        var app = builder.Build();
        Migrations.Run(app.Services.GetRequiredService<Dialect>());
        app.Services.CheckKeys();
        await app.Services.SowPlaces();
        await app.Services.SowDemo();
        Use(app);
        Welcome.Announce(app);
        await app.RunAsync();
        return 0;
    }

    /// <summary>What the site and the operator commands have in common is registered in AddDomain.</summary>
    public static void Add(IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddDomain(configuration);
        services.AddAccounts(configuration, environment.IsDevelopment());
        services.AddSingleton(SecondFactorRule.Read(configuration, environment.IsProduction()));
        services.AddScoped<PostedFormStore>();
        services.AddEmail(configuration, environment);
        services.AddMailEvents(configuration);
        services.AddReplies(configuration, environment);
        services.AddScoped<StandInStore>();
        services.AddScoped<ArrivalStore>();
        services.AddExports(configuration);
        services.AddExportWorker(environment);
        services.AddScoped<SessionPrints>();
        services.AddScoped<MapBases>();
        services.AddSingleton<LiveProgress>();
        services.AddScoped<MailingStore>();
        services.AddScoped<MailRoomStore>();
        services.AddScoped<MailTroubles>();
        services.AddOutboxWorker(environment);
        services.HideFeedTokens();
        services.AddMatchDeadlines(environment);
        services.AddReminders(environment);
        services.AddPlanWorker(environment);
        services.AddSpreadsheets();
        services.AddSpreadsheetWorker(environment);
        services.AddClearanceWatch(environment);
        services.AddAuditSealer(environment);
        services.AddRetentionWatch(environment);
        services.AddSavedSearchWatch(environment);
        services.AddDemo();
        services.AddHealth();
        services.AddRateLimits(configuration);
        services.AddSite().AddMvcOptions(options =>
        {
            options.Filters.Add<SecondStepFilter>();
            options.Filters.Add<PostedFormFilter>();
        });
    }

    private static void Use(WebApplication app)
    {
        app.UseSite();
        app.MapHealth();
        app.MapReplies();
    }
}
