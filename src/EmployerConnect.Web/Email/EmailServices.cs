using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.MailPreferences;
using EmployerConnect.Web.Outbox;
using SendGrid;

namespace EmployerConnect.Web.Email;

internal static class EmailServices
{
    /// <summary>What writes mails into the outbox: the same for the site and the operator's commands.</summary>
    public static void AddNotices(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(SiteAddress.Read(configuration));
        services.AddSingleton(EmailOptions.Read(configuration));
        services.AddSingleton<MailViews>();
        services.AddSingleton<Notices>();
        services.AddScoped<Digests>();
        services.AddScoped<SuppressionStore>();
        services.AddScoped<MailRefusals>();
    }

    /// <summary>What sends them: <c>Email:Sender</c> is SendGrid, Smtp or File; SendGrid in Production and File elsewhere unless set otherwise.</summary>
    public static void AddEmail(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddSingleton<MimeComposer>();
        services.AddScoped<MailPreferenceStore>();
        if (!environment.IsEnvironment("Testing"))
        {
            services.AddHostedService<DigestWorker>();
        }

        services.AddScoped<IOutboxHandler, EmailHandler>();
        var usual = environment.IsProduction() ? "SendGrid" : "File";
        var sender = configuration["Email:Sender"] is { Length: > 0 } named ? named : usual;
        switch (sender)
        {
            case "File":
                var folder = Path.Combine(DatabaseOptions.DataFolder(configuration), "mail");
                services.AddSingleton<IEmailSender>(provider => ActivatorUtilities.CreateInstance<FileEmailSender>(provider, folder));
                break;
            case "SendGrid":
                services.AddSingleton<ISendGridClient>(Client(configuration));
                services.AddSingleton<IEmailSender, SendGridEmailSender>();
                break;
            case "Smtp":
                services.AddSingleton(SmtpOptions.Read(configuration));
                services.AddSingleton<IEmailSender, SmtpEmailSender>();
                break;
            default:
                throw new InvalidOperationException($"Email__Sender is '{sender}': it must be SendGrid, Smtp or File.");
        }
    }

    private static SendGridClient Client(IConfiguration configuration)
    {
        if (string.IsNullOrWhiteSpace(configuration["SendGrid:ApiKey"]))
        {
            throw new InvalidOperationException("SendGrid__ApiKey is empty: mail cannot be sent. Give a key, set Email__Sender to Smtp to use a mail server, or to File to write mail into a folder.");
        }

        if (string.IsNullOrWhiteSpace(configuration["Email:From"]))
        {
            throw new InvalidOperationException("Email__From is empty: SendGrid sends only from an address that it knows to be yours.");
        }

        var options = new SendGridClientOptions { ApiKey = configuration["SendGrid:ApiKey"] };
        if (configuration["SendGrid:Host"] is { Length: > 0 } host)
        {
            options.Host = host;
        }

        return new SendGridClient(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }), options);
    }
}
