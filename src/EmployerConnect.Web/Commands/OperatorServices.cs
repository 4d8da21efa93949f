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

    /// <summary>All of the site, not started: for a command that writes mail, whose letters are views.</summary>
    public static WebApplication BuildSite()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddSecrets(Environment.GetEnvironmentVariable(Secrets.Folder));
        builder.Logging.ClearProviders();
        Site.Add(builder.Services, builder.Configuration, builder.Environment);
        return builder.Build();
    }
}
