using System.Text.Encodings.Web;
using System.Text.Unicode;
using EmployerConnect.Web.Features.Shared.Http;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.WebEncoders;

namespace EmployerConnect.Web;

/// <summary>What every page of the site has in common: MVC, limits, headers, error pages and static assets.</summary>
internal static class WebSite
{
    public static IMvcBuilder AddSite(this IServiceCollection services)
    {
        services.AddRequestLimits();
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddOptions<AntiforgeryOptions>().Configure<IHostEnvironment>(ConfigureAntiforgery);
        services.AddOptions<HostFilteringOptions>().PostConfigure<IHostEnvironment, IConfiguration>(ConfigureHosts);
        return services.AddControllersWithViews(options =>
            {
                options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
                options.Filters.Add<UnshowableCharacters>();

                // The forms' own checks say what is missing, in the form's words.
                options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
                PlainBindingMessages.Use(options.ModelBindingMessageProvider);
            })
            .AddRazorOptions(options =>
            {
                options.ViewLocationFormats.Clear();
                options.ViewLocationFormats.Add("/Features/{1}/{0}.cshtml");
                options.ViewLocationFormats.Add("/Features/Shared/{0}.cshtml");
            });
    }

    /// <summary>The whole pipeline up to and with the controllers; what maps further endpoints comes after it.</summary>
    public static void UseSite(this WebApplication app)
    {
        app.Use(SecurityHeaders.Add);
        app.Use(TraceRefusal.Refuse);
        if (app.Environment.IsProduction())
        {
            app.UseHsts();
            app.UseHttpsRedirection();
        }

        app.UseErrorPages();
        app.Use(Unmatched.HeadAsGet);
        app.Use(NulBytes.Replace);
        app.UseRequestLocalization("en-GB");
        app.UseRouting();
        app.Use(Unmatched.Answer);

        // After a failure the person is whoever was recognised before it: the error page asks the database nothing.
        // The mark is what UseAuthentication leaves; without it the host adds another before everything, assets included.
        ((IApplicationBuilder)app).Properties["__AuthenticationMiddlewareSet"] = true;
        app.UseWhen(context => context.Features.Get<IExceptionHandlerFeature>() is null, branch => branch.UseAuthentication());
        app.UseAuthorization();
        app.MapStaticAssets().ShortCircuit();
        app.MapControllers().WithStaticAssets();
    }

    private static void ConfigureAntiforgery(AntiforgeryOptions options, IHostEnvironment environment)
    {
        // The __Host- prefix and Secure want https, which a developer's http://localhost is not.
        options.Cookie.Name = environment.IsProduction() ? "__Host-EmployerConnect.Form" : "EmployerConnect.Form";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = environment.IsProduction() ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;

        // SecurityHeaders says DENY.
        options.SuppressXFrameOptionsHeader = true;
    }

    /// <summary>In Production only the site's own name, or one of this machine, is answered, unless the setting AllowedHosts says otherwise.</summary>
    private static void ConfigureHosts(HostFilteringOptions options, IHostEnvironment environment, IConfiguration configuration)
    {
        if (environment.IsProduction() && string.IsNullOrEmpty(configuration["AllowedHosts"])
            && Uri.TryCreate(configuration["Site:BaseUrl"], UriKind.Absolute, out var address))
        {
            options.AllowedHosts = [address.Host, "localhost", "127.0.0.1", "[::1]"];
        }
    }
}
