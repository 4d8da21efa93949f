using EmployerConnect.Web.Features.Accounts;

namespace EmployerConnect.Web.Commands;

/// <summary>The site's own configuration and domain services, for a command that runs without the site.</summary>
internal static class OperatorServices
{
    public static ServiceProvider Build(Action<IServiceCollection>? more = null)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings
        {
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environments.Production,
        });
        builder.Configuration.AddSecrets(Environment.GetEnvironmentVariable(Secrets.Folder));
        // Standard output belongs to the command's answer.
        builder.Logging.ClearProviders();
        builder.Services.AddDomain(builder.Configuration);
        more?.Invoke(builder.Services);
        var services = new ServiceCollection();
        foreach (var service in builder.Services)
        {
            ((ICollection<ServiceDescriptor>)services).Add(service);
        }

        return services.BuildServiceProvider(validateScopes: true);
    }

    /// <summary>With the views of the site, for a command that writes letters; they wait in the outbox, so no way to send them is needed here.</summary>
    public static WebApplication BuildWithViews()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddSecrets(Environment.GetEnvironmentVariable(Secrets.Folder));
        builder.Logging.ClearProviders();
        builder.Services.AddDomain(builder.Configuration);
        builder.Services.AddAccounts(builder.Configuration, builder.Environment.IsDevelopment());
        builder.Services.AddSite();
        return builder.Build();
    }
}
