using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpsPolicy;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Shared.Http;

/// <summary>
/// What follows from the setting Site:BaseUrl in Production: with an https address every visitor is sent there, cookies
/// are Secure, and only that name, or one of this machine, is answered (the setting AllowedHosts may say otherwise).
/// A server behind a proxy that ends TLS needs ASPNETCORE_FORWARDEDHEADERS_ENABLED=true; nothing else trusts forwarded headers.
/// </summary>
internal static class PublicAddress
{
    public static void AddPublicAddress(this IServiceCollection services)
    {
        services.AddOptions<AntiforgeryOptions>().Configure<IHostEnvironment, IConfiguration>(Configure);
        services.AddOptions<CookieTempDataProviderOptions>().Configure<IHostEnvironment, IConfiguration>(Configure);
        services.AddOptions<HostFilteringOptions>().PostConfigure<IHostEnvironment, IConfiguration>(Configure);
        services.AddOptions<HttpsRedirectionOptions>().Configure<IHostEnvironment, IConfiguration>(Configure);
    }

    public static bool IsSecure(IHostEnvironment environment, IConfiguration configuration) =>
        environment.IsProduction() && Address(configuration)?.Scheme == Uri.UriSchemeHttps;

    private static void Configure(AntiforgeryOptions options, IHostEnvironment environment, IConfiguration configuration)
    {
        var isSecure = IsSecure(environment, configuration);
        options.Cookie.Name = isSecure ? "__Host-EmployerConnect.Form" : "EmployerConnect.Form";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = isSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;

        // SecurityHeaders says DENY.
        options.SuppressXFrameOptionsHeader = true;
    }

    private static void Configure(CookieTempDataProviderOptions options, IHostEnvironment environment, IConfiguration configuration)
    {
        var isSecure = IsSecure(environment, configuration);
        options.Cookie.Name = isSecure ? "__Host-EmployerConnect.Message" : "EmployerConnect.Message";
        options.Cookie.Path = "/";
        options.Cookie.SecurePolicy = isSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }

    private static void Configure(HostFilteringOptions options, IHostEnvironment environment, IConfiguration configuration)
    {
        if (environment.IsProduction() && string.IsNullOrEmpty(configuration["AllowedHosts"]) && Address(configuration) is { } address)
        {
            options.AllowedHosts = [address.Host, "localhost", "127.0.0.1", "[::1]"];
        }
    }

    private static void Configure(HttpsRedirectionOptions options, IHostEnvironment environment, IConfiguration configuration)
    {
        if (IsSecure(environment, configuration))
        {
            options.HttpsPort = Address(configuration)!.Port;
        }
    }

    private static Uri? Address(IConfiguration configuration) =>
        Uri.TryCreate(configuration["Site:BaseUrl"], UriKind.Absolute, out var address) ? address : null;
}
